package heard.desk.conversation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import heard.desk.conversation.Asides;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.ListSort;
import heard.desk.conversation.Priority;
import heard.desk.platform.words.Words;

/** The marks of a row: the three that matter most, in this order. */
final class Marks {
    private static final int MOST = 3;

    private Marks() {
    }

    static List<Mark> of(Words words, ListRow row, List<Asides.Sign> signs, ListSort sort, Instant now) {
        List<Mark> marks = new ArrayList<>();
        if (row.deliveryFailed())
            marks.add(new Mark("warning", words.t("inbox.mark.failed"), null, Mark.Loudness.LATE));
        if (row.priority() == Priority.URGENT || row.priority() == Priority.HIGH)
            marks.add(Mark.attend(Icons.of(row.priority()), words.t("priority." + row.priority().code())));
        if (row.mentioned())
            marks.add(Mark.attend("at", words.t("inbox.mark.mentioned")));
        if (row.due() != null && row.due().presses(now))
            marks.add(due(words, row.due(), now));
        for (Asides.Sign sign : signs)
            marks.add(sign.attend() ? Mark.attend(sign.icon(), sign.words()) : Mark.quiet(sign.icon(), sign.words()));
        if (row.due() != null && !row.due().presses(now))
            marks.add(due(words, row.due(), now));
        if (sort == ListSort.WAITING && row.waitingSince() != null) {
            String span = words.span(Duration.between(row.waitingSince(), now));
            marks.add(new Mark("clock", words.t("inbox.mark.waits", words.at(row.waitingSince())), span, Mark.Loudness.QUIET));
        }
        if (row.snoozedUntil() != null)
            marks.add(new Mark("snooze", words.t("inbox.mark.snoozed", words.at(row.snoozedUntil())), words.brief(row.snoozedUntil()),
                    Mark.Loudness.QUIET));
        if (row.draft())
            marks.add(Mark.quiet("typing", words.t("inbox.mark.draft")));
        if (row.attachments())
            marks.add(Mark.quiet("attach", words.t("inbox.mark.attachments")));
        if (row.messageCount() > 1)
            marks.add(new Mark(null, words.count("inbox.mark.messages", row.messageCount()), words.number(row.messageCount()),
                    Mark.Loudness.QUIET));
        return marks.size() > MOST ? marks.subList(0, MOST) : marks;
    }

    /** Late, pressing as its policy says, or at some time: the words say which clock it is. */
    private static Mark due(Words words, ListRow.Due due, Instant now) {
        boolean late = due.late(now);
        boolean warned = !late && due.presses(now);
        String sentence = words.t(late ? "inbox.mark.late" : warned ? "inbox.mark.soon" : "inbox.mark.due",
                words.t("inbox.clock." + due.clock()), words.at(due.at()));
        return new Mark("clock", sentence, words.brief(due.at()),
                late ? Mark.Loudness.LATE : warned ? Mark.Loudness.ATTEND : Mark.Loudness.QUIET);
    }
}
