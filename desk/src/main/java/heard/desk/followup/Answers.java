package heard.desk.followup;

import java.util.List;

/**
 * What became of questions, in sums.
 *
 * @param unanswered asked, and nothing was said yet
 * @param waiting    to be asked some day soon
 * @param silences   why others were not asked, the most frequent first
 */
public record Answers(long asked, long helped, long notHelped, long wrote, long unanswered, long waiting, List<Silenced> silences) {
    public Answers {
        silences = List.copyOf(silences);
    }

    /** How many were not asked for one reason. */
    public record Silenced(String why, long count) {}

    static Answers of(List<FollowUpStore.Sum> sums) {
        long helped = answered(sums, FollowUp.Answer.HELPED);
        long not = answered(sums, FollowUp.Answer.NOT_HELPED);
        long wrote = answered(sums, FollowUp.Answer.WROTE);
        long asked = of(sums, FollowUp.State.ASKED).stream().mapToLong(FollowUpStore.Sum::count).sum();
        List<Silenced> silences = of(sums, FollowUp.State.DROPPED).stream()
                .map(sum -> new Silenced(String.valueOf(sum.what()), sum.count())).toList();
        return new Answers(asked, helped, not, wrote, asked - helped - not - wrote,
                of(sums, FollowUp.State.WAITING).stream().mapToLong(FollowUpStore.Sum::count).sum(), silences);
    }

    private static List<FollowUpStore.Sum> of(List<FollowUpStore.Sum> sums, FollowUp.State state) {
        return sums.stream().filter(sum -> sum.state().equals(state.code())).toList();
    }

    private static long answered(List<FollowUpStore.Sum> sums, FollowUp.Answer answer) {
        return of(sums, FollowUp.State.ASKED).stream().filter(sum -> answer.code().equals(sum.what())).mapToLong(FollowUpStore.Sum::count)
                .sum();
    }
}
