package heard.desk.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contents of all sizes, kept once. */
class BlobsStoreTest {
    static final TestDatabase database = TestDatabase.migrated();
    static final Blobs blobs = new BlobStore(database.jdbc(), new JdbcTemplate(database.dataSource()), Clock.systemUTC());

    @AfterAll
    static void close() {
        database.close();
    }

    private static byte[] content(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static BlobHash put(byte[] content) {
        BlobHash hash = database.transaction().execute(status -> blobs.put(content));
        assertThat(hash).isNotNull();
        return hash;
    }

    private static int chunks(BlobHash hash) {
        return database.jdbc().sql("select count(*) from blob_chunk where hash = :hash").param("hash", hash.bytes()).query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BlobStore.CHUNK_BYTES - 1, BlobStore.CHUNK_BYTES, BlobStore.CHUNK_BYTES + 1, 2 * BlobStore.CHUNK_BYTES,
            10 * 1024 * 1024})
    void contentComesBackWhole(int size) throws IOException {
        byte[] content = content(size, size);
        BlobHash hash = put(content);
        assertThat(blobs.read(hash)).hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        try (var stream = blobs.open(hash).orElseThrow()) {
            assertThat(BlobHash.of(stream.readAllBytes())).isEqualTo(hash);
        }
        assertThat(chunks(hash)).isEqualTo(size <= BlobStore.CHUNK_BYTES ? 0 : (size + BlobStore.CHUNK_BYTES - 1) / BlobStore.CHUNK_BYTES);
    }

    @Test
    void sameContentIsKeptOnce() {
        byte[] content = content(BlobStore.CHUNK_BYTES * 2 + 5, 7);
        BlobHash hash = put(content);
        assertThat(put(content.clone())).isEqualTo(hash);
        database.transaction().executeWithoutResult(status -> blobs.putAll(List.of(content, content, content)));
        assertThat(chunks(hash)).isEqualTo(3);
    }

    @Test
    void sameContentsAtTheSameTimeWaitForEachOtherAndAreKeptOnce() throws Exception {
        List<byte[]> contents = new ArrayList<>();
        for (int index = 0; index < 12; index++)
            contents.add(content(index % 4 == 0 ? BlobStore.CHUNK_BYTES + index : 500 + index, 100 + index));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                var order = writer % 2 == 0 ? contents : contents.reversed();
                writers.add(threads.submit(() -> database.transaction().executeWithoutResult(status -> blobs.putAll(order))));
            }
            for (Future<?> writer : writers)
                writer.get();
        }
        for (byte[] content : contents)
            assertThat(blobs.read(BlobHash.of(content))).hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
    }

    @Test
    void contentOfATransactionThatFailedIsNotThere() {
        byte[] content = content(BlobStore.CHUNK_BYTES + 1, 9);
        database.transaction().executeWithoutResult(status -> {
            blobs.put(content);
            status.setRollbackOnly();
        });
        assertThat(blobs.open(BlobHash.of(content))).isEmpty();
        put(content);
        assertThat(blobs.read(BlobHash.of(content))).isPresent();
    }
}
