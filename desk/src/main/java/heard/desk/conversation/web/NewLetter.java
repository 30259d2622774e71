package heard.desk.conversation.web;

import java.util.Arrays;
import java.util.UUID;

import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The form of a first letter as it was filled; Spring fills it by its component names.
 *
 * @param known the numbers of open conversations that its writer was shown, with spaces between
 */
public record NewLetter(@Nullable UUID key, @Nullable UUID mailbox, @Nullable String to, @Nullable String subject, @Nullable String text,
        @Nullable String known) {
    /** Whether its writer has seen that this conversation is open. */
    boolean knows(long number) {
        return known != null && Arrays.asList(known.split(" ")).contains(Long.toString(number));
    }

    static NewLetter empty(@Nullable String to) {
        return new NewLetter(Ids.next(), null, to, null, null, null);
    }
}
