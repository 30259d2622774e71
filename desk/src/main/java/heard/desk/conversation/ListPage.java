package heard.desk.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next the cursor of the page after; null where this is the last
 */
public record ListPage(List<ListRow> rows, @Nullable String next) {
    public ListPage {
        rows = List.copyOf(rows);
    }
}
