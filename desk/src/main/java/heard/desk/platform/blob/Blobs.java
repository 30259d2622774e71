package heard.desk.platform.blob;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps contents of any size; the same content is kept once. */
public interface Blobs {
    /** With nothing but the database, for a command beside the desk. */
    static Blobs in(DataSource database, Clock clock) {
        return BlobStore.in(database, clock);
    }

    /** Stores within the caller's transaction, in one go for all; what is there already stays as it is. */
    void putAll(Collection<byte[]> contents);

    default BlobHash put(byte[] content) {
        putAll(List.of(content));
        return BlobHash.of(content);
    }

    /** Reads piece by piece, never the whole into memory; empty where nothing has this hash. */
    Optional<InputStream> open(BlobHash hash);

    /** The whole content, for callers that know it is small enough. */
    Optional<byte[]> read(BlobHash hash);
}
