package heard.desk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a setting comes from, and which ones are refused. */
class SettingsReaderTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void nothingSaidIsADemoOnTheUsualPorts() {
        DeskSettings settings = read(Map.of(), Map.of());
        assertThat(settings.demo()).isTrue();
        assertThat(settings.ports()).isEqualTo(new DeskSettings.Ports(8080, 3025, 3143));
        assertThat(settings.database()).isEqualTo(new DeskSettings.Database(null, 10));
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
    }

    @Test
    void theHomeIsDataInTheCurrentFolderIfNotSaid() {
        assertThat(new SettingsReader(Map.of(), Map.of()).read().home()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void aProxyIsBelievedOnlyWhenItIsNamed() {
        assertThat(read(Map.of(), Map.of()).proxies()).isEmpty();
        assertThat(read(Map.of("behind-proxy", "yes"), Map.of()).proxies()).isEqualTo(DeskSettings.PRIVATE_NETWORKS);
        assertThat(read(Map.of("behind-proxy", "192.0.2.7/32, 2001:db8::/64"), Map.of()).proxies()).containsExactly("192.0.2.7/32",
                "2001:db8::/64");
        assertThatThrownBy(() -> read(Map.of("behind-proxy", "maybe"), Map.of())).isInstanceOf(StartRefused.class)
                .hasMessageContaining("behind-proxy is “maybe”");
    }

    @Test
    void optionComesBeforeEnvironmentAndEnvironmentBeforeFile() throws IOException {
        write("http-port=1001\nsmtp-port=1002\nimap-port=1003");
        DeskSettings settings = read(Map.of("http-port", "3001"), Map.of("HEARD_HTTP_PORT", "2001", "HEARD_SMTP_PORT", "2002"));
        assertThat(settings.ports()).isEqualTo(new DeskSettings.Ports(3001, 2002, 1003));
    }

    @Test
    void onlyThisMachineReachesTheDemoUnlessSomebodySaysOtherwise() {
        assertThat(read(Map.of(), Map.of()).listenAddress()).isEqualTo("127.0.0.1");
        assertThat(read(Map.of("mode", "production"), Map.of()).listenAddress()).isEqualTo("0.0.0.0");
        assertThat(read(Map.of("listen", "10.0.0.5"), Map.of()).listenAddress()).isEqualTo("10.0.0.5");
    }

    @Test
    void anUnknownKeyInTheFileStopsTheStartByName() throws IOException {
        write("htp-port=8081");
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(StartRefused.class).hasMessageContaining("“htp-port”");
    }

    @Test
    void theHomeCannotStandInItsOwnFile() throws IOException {
        write("home=/elsewhere");
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(StartRefused.class).hasMessageContaining("“home”");
    }

    @ParameterizedTest
    @CsvSource({"http-port, eighty", "http-port, 65536", "http-port, -1", "http-port, 3025", "mode, test", "database-connections, 1",
            "database-connections, 51", "public-url, desk.example.org", "public-url, ftp://desk.example.org", "public-url, 'http://a b'"})
    void aWrongValueStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value), Map.of())).isInstanceOf(StartRefused.class);
    }

    @Test
    void anyFreePortMayBeAskedForSeveralTimes() {
        var free = Map.of("http-port", "0", "smtp-port", "0", "imap-port", "0");
        assertThat(read(free, Map.of()).ports()).isEqualTo(new DeskSettings.Ports(0, 0, 0));
    }

    @Test
    void theUsualNameOfTheDatabaseAddressIsKnown() {
        assertThat(read(Map.of(), Map.of("DATABASE_URL", "postgres://h/d")).database().url()).isEqualTo("postgres://h/d");
    }

    @Test
    void aPasswordIsNotShownWithTheSettings() {
        assertThat(read(Map.of("database-url", "postgres://u:geheim@h/d"), Map.of()).toString()).doesNotContain("geheim");
    }

    private DeskSettings read(Map<String, String> options, Map<String, String> environment) {
        var withHome = new HashMap<>(options);
        withHome.put("home", home.toString());
        return new SettingsReader(withHome, environment).read();
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("heard.properties"), text);
    }
}
