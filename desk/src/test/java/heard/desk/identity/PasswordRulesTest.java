package heard.desk.identity;

import static heard.desk.identity.PasswordRules.Judgement.COMMON;
import static heard.desk.identity.PasswordRules.Judgement.GOOD;
import static heard.desk.identity.PasswordRules.Judgement.TOO_LONG;
import static heard.desk.identity.PasswordRules.Judgement.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    private static PasswordRules.Judgement judge(String password) {
        return PasswordRules.judge(password, "ruta.kazlauske@example.org");
    }

    @Test
    void tenLettersOfOnesOwnSuffice() {
        assertThat(judge("žaliarbata")).isEqualTo(GOOD);
        assertThat(judge("žaliarbat")).isEqualTo(TOO_SHORT);
        assertThat(judge("три синих кита")).isEqualTo(GOOD);
    }

    @Test
    void whatBcryptCannotSeeIsRefusedRatherThanCutOff() {
        assertThat(judge("abcdefgh ".repeat(8))).isEqualTo(GOOD);
        assertThat(judge("abcdefgh ".repeat(8) + "x")).isEqualTo(TOO_LONG);
        assertThat(judge("длинныйпароль".repeat(3))).isEqualTo(TOO_LONG);
    }

    @Test
    void whatEverybodyTriesFirstIsRefused() {
        for (String common : new String[]{"qwertyuiop", "Password123", "PASSWORD2026!", "йцукенгшщз", "slaptažodis1", "1234567890",
                "abcdefghij", "zyxwvutsrq",
                "aaaaaaaaaaaa", "abababababab", "ruta.kazlauske@example.org", "ruta.kazlauske", "Vilnius2026"})
            assertThat(judge(common)).as(common).isEqualTo(COMMON);
    }
}
