package heard.desk.conversation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import heard.desk.conversation.AnswerAdvice;
import heard.desk.conversation.Aside;
import heard.desk.conversation.DraftFile;
import org.jspecify.annotations.Nullable;

/**
 * The form an answer or note is written in.
 *
 * @param key     makes sending twice send once
 * @param seen    the newest message its writer was shown; empty where there is none
 * @param keptAt  when the draft was last kept; null where there is none
 * @param problem why it was not sent; null where nothing went wrong
 * @param stale   whether somebody wrote while it was written
 * @param advice  what was said of the answer when it was looked at; null where it was not
 * @param asked   whether it waits for its writer to say that it shall go as it is
 * @param beside  what other features laid beside the answer, to be done with it
 */
public record Composer(long number, UUID key, String seen, Words words, Who who, List<DraftFile> files, @Nullable Instant keptAt,
        @Nullable String signature, List<Later> later, List<Shared> shared, List<Colleague> colleagues, @Nullable String problem,
        boolean stale, AnswerAdvice.@Nullable Said advice, boolean asked, List<Aside> beside) {
    public Composer {
        files = List.copyOf(files);
        later = List.copyOf(later);
        shared = List.copyOf(shared);
        colleagues = List.copyOf(colleagues);
        beside = List.copyOf(beside);
    }

    /** What is written so far. */
    public record Words(boolean note, String text, boolean shared, @Nullable String language) {}

    /** Who will get it. */
    public record Who(String names, String to, String copy, @Nullable String from) {}

    /** A time to send at, or to come back at. */
    public record Later(String value, String label) {}

    /** A colleague's draft that everybody may continue. */
    public record Shared(UUID id, int version, String name, String text, boolean note, Instant at) {}

    /** Somebody who can be called with an @. */
    public record Colleague(String handle, String name) {}
}
