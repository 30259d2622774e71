package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.desk.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which people write the address of a PostgreSQL. */
class DatabaseAddressTest {
    @Test
    void theUsualFormIsReadWithItsLogin() {
        var address = DatabaseAddress.parse("postgres://desk:p%40ss+word@db.example.org:5433/heard?sslmode=require");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5433/heard?sslmode=require");
        assertThat(address.user()).isEqualTo("desk");
        assertThat(address.password()).isEqualTo("p@ss+word");
    }

    @Test
    void theFormOfTheDriverIsTakenAsItIs() {
        String url = "jdbc:postgresql://h/d?user=u&password=p";
        assertThat(DatabaseAddress.parse(url).jdbcUrl()).isEqualTo(url);
    }

    @Test
    void ofSeveralHostsTheOneThatTakesWritesIsUsed() {
        assertThat(DatabaseAddress.parse("postgresql://u:p@a:5432,b:5432/d").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a:5432,b:5432/d?targetServerType=primary");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://a,b/d?sslmode=require").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a,b/d?sslmode=require&targetServerType=primary");
        assertThat(DatabaseAddress.parse("postgres://a,b/d?targetServerType=any").jdbcUrl()).endsWith("?targetServerType=any");
    }

    @Test
    void oneHostMayHaveAnOptionWithAComma() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://a/d?options=x,y").jdbcUrl()).doesNotContain("targetServerType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://h/d", "postgres://h", "postgres://h/", "postgres:///d", "heard", ""})
    void anythingElseIsRefusedInWords(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url)).isInstanceOf(StartRefused.class).hasMessageContaining("postgres://user");
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(DatabaseAddress.parse("postgres://u:geheim@h/d").toString()).doesNotContain("geheim");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://h/d?password=geheim").toString()).doesNotContain("geheim");
    }
}
