package heard.desk.conversation.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list as a page shows it: alone, or beside the conversation that was opened from it.
 *
 * @param count  how many there are, in words; null where nobody counts them
 * @param next   where the rows after these are; null where these are the last
 * @param saved  the saved view that this is, which its owner can change; null where it is none
 */
public record ListPane(Whence whence, String title, @Nullable String count, List<Group> groups, @Nullable String next, Tools tools,
        @Nullable SavedWay saved) {
    public ListPane {
        groups = List.copyOf(groups);
    }

    /** Rows of one day or stretch of days; the title is null where the list is not by days. */
    public record Group(@Nullable String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** How the list can be narrowed and ordered. */
    public record Tools(String filtered, List<Choices> filters, String sorted, List<Choice> sorts) {
        public Tools {
            filters = List.copyOf(filters);
            sorts = List.copyOf(sorts);
        }
    }

    /** Ways to choose among, under one heading. */
    public record Choices(String title, List<Choice> choices) {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /** One way to go, or one value to take. */
    public record Choice(String value, String icon, String label, boolean current) {}

    /** A saved view that the reader may remove. */
    public record SavedWay(String name, String remove) {}

    public boolean empty() {
        return groups.isEmpty();
    }
}
