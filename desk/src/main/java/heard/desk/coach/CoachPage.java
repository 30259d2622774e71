package heard.desk.coach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The coach looked back on.
 *
 * @param learning of the reader alone
 * @param team     what their teams make of the advice; null to who leads none
 */
public record CoachPage(Own learning, @Nullable Team team) {
    /**
     * The reader's own.
     *
     * @param trend how this week stands beside the last one; null where one of them has no answers
     * @param line the average scores week by week as corners of a line, as SVG writes them; empty where there is but one week
     */
    public record Own(Learning all, List<String> sentences, String line, @Nullable String trend) {
        public Own {
            sentences = List.copyOf(sentences);
        }
    }

    /** What a lead sees; {@code places} are those where the reader may mute advice: a value of a form and its words. */
    public record Team(List<Sum> sums, List<Muted> muted, Map<String, String> places) {
        public Team {
            sums = List.copyOf(sums);
            muted = List.copyOf(muted);
        }
    }

    /** Advice that was put aside; {@code reasons} says how often each reason was given, empty where none was. */
    public record Sum(DismissedRule of, String reasons) {}

    /** Advice that is not given any more. */
    public record Muted(UUID id, String rule, String why, String where, String by, Instant at, boolean changeable) {}
}
