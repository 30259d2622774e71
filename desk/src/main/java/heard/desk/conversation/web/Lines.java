package heard.desk.conversation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageDetail;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Timelines.Done;
import heard.desk.conversation.Timelines.Item;
import heard.desk.conversation.Timelines.Said;
import heard.desk.conversation.Timelines.Timeline;
import heard.desk.identity.Page;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Makes the line of time of a page: days, what was said, what was done (folded where it is much), and where the new begins. */
@Component
class Lines {
    private static final int SHOWN_UNFOLDED = 3;

    private final MessageViews messages;
    private final EntryWords entries;
    private final Beside beside;
    private final Clock clock;

    Lines(MessageViews messages, EntryWords entries, Beside beside, Clock clock) {
        this.messages = messages;
        this.entries = entries;
        this.beside = beside;
        this.clock = clock;
    }

    List<Line> of(Page page, Conversation conversation, Timeline timeline, Optional<MessageId> readUpTo) {
        Set<String> kept = kept(timeline);
        Set<MessageId> fresh = fresh(page, timeline, readUpTo);
        Map<MessageId, List<Aside>> asides = beside.under(page.words(), timeline.messages());
        List<Line> lines = new ArrayList<>();
        List<Entry> done = new ArrayList<>();
        LocalDate day = null;
        boolean marked = false;
        for (Item item : timeline.items()) {
            LocalDate date = item.at().atZone(page.words().zone()).toLocalDate();
            if (day != null && !date.equals(day)) {
                addDone(page.words(), lines, done);
                lines.add(new Line.Day("d-" + date, day(page.words(), item, date)));
            }
            day = date;
            switch (item) {
                case Done what -> done.add(what.entry());
                case Said said -> {
                    Message message = said.message();
                    addDone(page.words(), lines, done);
                    boolean isNew = fresh.contains(message.id());
                    if (isNew && !marked)
                        lines.add(new Line.Unread(page.count("conversation.unread", fresh.size())));
                    marked |= isNew;
                    var view = messages.of(page.words(), conversation, message, isNew,
                            asides.getOrDefault(message.id(), List.of()));
                    lines.add(new Line.Said(view));
                    if (asksSplit(message, kept))
                        lines.add(new Line.AskSplit(view));
                }
            }
        }
        addDone(page.words(), lines, done);
        return lines;
    }

    /** What others have written since the reader looked; nothing where the reader never looked, since then all is new. */
    private static Set<MessageId> fresh(Page page, Timeline timeline, Optional<MessageId> readUpTo) {
        if (readUpTo.isEmpty())
            return Set.of();
        return timeline.messages().stream().filter(message -> message.id().isAfter(readUpTo.get()))
                .filter(message -> !page.access().agent().equals(message.agent())).map(Message::id).collect(Collectors.toSet());
    }

    private static Set<String> kept(Timeline timeline) {
        return timeline.entries(EntryKind.KEPT_WHOLE).stream().map(entry -> entry.detail().getOrDefault("message", ""))
                .collect(Collectors.toSet());
    }

    private static boolean asksSplit(Message message, Set<String> kept) {
        return message.kind() == MessageKind.INBOUND && "true".equals(message.detail().get(MessageDetail.SUGGEST_SPLIT))
                && !kept.contains(message.id().value().toString());
    }

    private String day(Words words, Item item, LocalDate date) {
        long days = ChronoUnit.DAYS.between(date, clock.instant().atZone(words.zone()).toLocalDate());
        return days == 0 ? words.t("inbox.today") : days == 1 ? words.t("inbox.yesterday") : words.day(item.at());
    }

    private void addDone(Words words, List<Line> lines, List<Entry> done) {
        List<Line.Happened> all = done.stream()
                .map(entry -> new Line.Happened("e-" + entry.id(), Icons.of(entry.kind()), entries.of(words, entry), entry.at())).toList();
        if (all.size() <= SHOWN_UNFOLDED)
            lines.addAll(all);
        else
            lines.add(new Line.Several("several-" + all.getFirst().anchor(), words.count("conversation.changes", all.size(),
                    words.at(all.getFirst().at()), words.at(all.getLast().at())), all));
        done.clear();
    }
}
