package heard.desk.conversation.web;

import java.util.List;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a conversation shows.
 *
 * @param earlier where the messages before these are; null where these are all
 * @param asides  what other features say beside it
 */
public record ConversationView(Conversation of, ListPane list, Head head, List<Strip> strips, List<Line> lines, @Nullable String earlier,
        Composer composer, Card card, @Nullable String presence, List<Aside> asides) {
    public ConversationView {
        asides = List.copyOf(asides);
        strips = List.copyOf(strips);
        lines = List.copyOf(lines);
    }

    /** Where it stands and whose it is, each with what it could become. */
    public record Head(ListPane.Choice state, List<ListPane.Choice> states, ListPane.Choice assignee, List<ListPane.Choice> people,
            ListPane.Choice team, List<ListPane.Choice> teams, ListPane.Choice priority, List<ListPane.Choice> priorities,
            List<Composer.Later> snoozes) {
        public Head {
            states = List.copyOf(states);
            people = List.copyOf(people);
            teams = List.copyOf(teams);
            priorities = List.copyOf(priorities);
            snoozes = List.copyOf(snoozes);
        }
    }

    public long number() {
        return of.number();
    }

    public String path() {
        return "/conversations/" + of.number();
    }

    public Whence whence() {
        return list.whence();
    }

    /** Where an answer to one certain message is written. */
    public String answerTo(String message) {
        String address = whence().to(number());
        return address + (address.contains("?") ? "&" : "?") + "answer=" + message + "#composer";
    }

    /** The message after which nothing was said. */
    public String latest() {
        for (Line line : lines.reversed())
            if (line instanceof Line.Said said)
                return said.message().anchor();
        return "";
    }
}
