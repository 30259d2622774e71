package heard.desk.platform.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blobs in PostgreSQL: small ones in their row, large ones in chunks, so that neither side holds a large one whole. */
@Component
class BlobStore implements Blobs {
    static final int CHUNK_BYTES = 256 * 1024;

    private record Chunk(byte[] hash, int position, byte[] content) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    BlobStore(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    static BlobStore in(DataSource database, Clock clock) {
        return new BlobStore(JdbcClient.create(database), new JdbcTemplate(database), clock);
    }

    @Override
    public void putAll(Collection<byte[]> contents) {
        // Sorted by hash, so that two transactions that store the same contents cannot wait for each other in a circle.
        var byHash = new TreeMap<String, byte[]>();
        contents.forEach(content -> byHash.put(BlobHash.of(content).hex(), content));
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate("""
            insert into blob (hash, size_bytes, content, created_at) values (?, ?, ?, ?) on conflict (hash) do nothing
            """, byHash.entrySet(), 100, (statement, entry) -> {
            byte[] content = entry.getValue();
            statement.setBytes(1, new BlobHash(entry.getKey()).bytes());
            statement.setLong(2, content.length);
            statement.setBytes(3, content.length <= CHUNK_BYTES ? content : null);
            statement.setTimestamp(4, now);
        });
        putChunks(byHash.values().stream().filter(content -> content.length > CHUNK_BYTES).toList());
    }

    private void putChunks(List<byte[]> contents) {
        for (byte[] content : contents) {
            byte[] hash = BlobHash.of(content).bytes();
            for (int position = 0; position * (long) CHUNK_BYTES < content.length; position++) {
                int from = position * CHUNK_BYTES;
                putChunk(new Chunk(hash, position, Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK_BYTES))));
            }
        }
    }

    private void putChunk(Chunk chunk) {
        database.sql("insert into blob_chunk (hash, position, content) values (:hash, :position, :content) on conflict do nothing")
                .param("hash", chunk.hash()).param("position", chunk.position()).param("content", chunk.content()).update();
    }

    @Override
    public Optional<InputStream> open(BlobHash hash) {
        var row = database.sql("select size_bytes, content from blob where hash = :hash").param("hash", hash.bytes())
                .query((result, number) -> new Row(result.getLong("size_bytes"), result.getBytes("content"))).optional();
        return row.map(found -> found.content() == null
                ? new SequenceInputStream(chunks(hash, found.sizeBytes()))
                : new ByteArrayInputStream(found.content()));
    }

    private record Row(long sizeBytes, byte @Nullable [] content) {}

    /** An enumeration, since SequenceInputStream takes nothing newer. */
    @SuppressWarnings("JdkObsolete")
    private Enumeration<InputStream> chunks(BlobHash hash, long sizeBytes) {
        long count = (sizeBytes + CHUNK_BYTES - 1) / CHUNK_BYTES;
        return new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < count;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements())
                    throw new NoSuchElementException();
                return new ByteArrayInputStream(chunk(hash, next++));
            }
        };
    }

    private byte[] chunk(BlobHash hash, int position) {
        return database.sql("select content from blob_chunk where hash = :hash and position = :position").param("hash", hash.bytes())
                .param("position", position).query(byte[].class).single();
    }

    @Override
    public Optional<byte[]> read(BlobHash hash) {
        return open(hash).map(stream -> {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
