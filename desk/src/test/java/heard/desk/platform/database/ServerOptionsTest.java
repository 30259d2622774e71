package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an embedded server is told. */
class ServerOptionsTest {
    @ParameterizedTest
    @CsvSource({"256, 64MB, 256MB", "4096, 512MB, 2048MB", "8192, 1024MB, 4096MB", "1048576, 2048MB, 65536MB"})
    void sizesFollowTheMemoryWithinBounds(long memoryMegabytes, String buffers, String cache) {
        var values = ServerOptions.forMachine(memoryMegabytes, 4).values();
        assertThat(values).containsEntry("shared_buffers", buffers).containsEntry("effective_cache_size", cache);
    }

    @Test
    void itIsDurableAndReachableFromThisMachineAlone() {
        assertThat(ServerOptions.forThisMachine().values()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on")
                .containsEntry("full_page_writes", "on").containsEntry("listen_addresses", "127.0.0.1")
                .containsEntry("unix_socket_directories", "");
    }

    @Test
    void itsLogNeverSaysWhatAStatementCarried() {
        assertThat(ServerOptions.forThisMachine().values()).containsEntry("log_min_error_statement", "panic")
                .containsEntry("log_error_verbosity", "terse");
    }

    @Test
    void aServerIsGivenEachSettingOnce() {
        assertThat(ServerOptions.forThisMachine().with("fsync", "off").arguments()).contains("fsync=off").doesNotContain("fsync=on");
    }
}
