package heard.desk.channel.email.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From when the mail of a new mailbox is read. */
public enum ReadFrom {
    NOW, DAYS, EVERYTHING;

    static final int MOST_DAYS = 3_650;

    /** As in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReadFrom> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
