package heard.desk.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import heard.desk.platform.words.UiLanguage;

/** Somebody about to join the desk. */
public record NewAgent(String email, String name, UiLanguage language, ZoneId zone, boolean administrator, Map<TeamId, Role> teams,
        String password) {
    public NewAgent {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        teams = Map.copyOf(teams);
        if (!EmailAddress.plausible(email))
            throw new IllegalArgumentException("An agent needs an e-mail address");
        if (name.isEmpty() || name.length() > 120)
            throw new IllegalArgumentException("An agent's name has 1 to 120 characters");
    }

    @Override
    public String toString() {
        return "NewAgent";
    }
}
