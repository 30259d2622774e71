package heard.desk.conversation.web;

import java.util.UUID;

import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The form of a first letter as it was filled; Spring fills it by its component names. */
public record NewLetter(@Nullable UUID key, @Nullable UUID mailbox, @Nullable String to, @Nullable String subject, @Nullable String text) {
    static NewLetter empty(@Nullable String to) {
        return new NewLetter(Ids.next(), null, to, null, null);
    }
}
