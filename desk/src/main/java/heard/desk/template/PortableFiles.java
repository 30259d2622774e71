package heard.desk.template;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import heard.desk.conversation.DraftFile;
import heard.desk.conversation.Limits;
import heard.desk.platform.blob.BlobHash;
import heard.desk.platform.blob.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attachments of templates as files carry them from desk to desk: whole, in Base64. */
@Component
class PortableFiles {
    /** Of all templates of a file together, so that what was written can be read again. */
    static final long MOST_BYTES = 12_000_000;
    /** Of one template. */
    static final int MOST = 10;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Blobs blobs;

    PortableFiles(Blobs blobs) {
        this.blobs = blobs;
    }

    /** As a line has it. */
    record Written(@Nullable String name, @Nullable String type, @Nullable String content) {}

    /** As it will be kept. */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on once and compared with nothing
    record Carried(String name, String type, byte[] content) {}

    static long bytes(List<DraftFile> files) {
        return files.stream().mapToLong(DraftFile::sizeBytes).sum();
    }

    /** What is not there any more is left out. */
    List<Written> write(List<DraftFile> files) {
        List<Written> written = new ArrayList<>();
        for (DraftFile file : files)
            blobs.read(new BlobHash(file.hash())).ifPresent(
                    content -> written.add(new Written(file.name(), file.contentType(), Base64.getEncoder().encodeToString(content))));
        return written;
    }

    /** Empty where one cannot be read, or there are too many. */
    static Optional<List<Carried>> read(List<Written> written) {
        if (written.size() > MOST)
            return Optional.empty();
        List<Carried> carried = new ArrayList<>();
        for (Written file : written) {
            Optional<byte[]> content = content(file.content());
            if (content.isEmpty())
                return Optional.empty();
            carried.add(new Carried(name(file.name()), file.type() == null || file.type().isBlank() ? UNKNOWN_TYPE : file.type(),
                    content.get()));
        }
        return Optional.of(carried);
    }

    private static Optional<byte[]> content(@Nullable String base64) {
        try {
            return base64 == null ? Optional.empty() : Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException otherSigns) {
            return Optional.empty();
        }
    }

    /** Only the last part of a path is a name. */
    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        return name.isEmpty() ? "file" : Limits.cut(name, Limits.FILE_NAME);
    }

    /** Within the caller's transaction. */
    List<DraftFile> keep(List<Carried> carried) {
        return carried.stream()
                .map(file -> new DraftFile(file.name(), file.type(), file.content().length, blobs.put(file.content()).hex())).toList();
    }
}
