package heard.desk.identity.door;

import java.util.Objects;

import heard.desk.platform.Secrets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** A password that nobody has: compared with where there is no such account, so that the answer takes as long. */
@Component
final class Nobody {
    private final PasswordEncoder passwords;
    private final String hash;

    Nobody(PasswordEncoder passwords) {
        this.passwords = passwords;
        this.hash = Objects.requireNonNull(passwords.encode(Secrets.token()));
    }

    boolean has(String password) {
        return passwords.matches(password, hash);
    }
}
