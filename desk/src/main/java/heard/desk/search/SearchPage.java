package heard.desk.search;

import java.util.List;

import heard.desk.conversation.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param exact       the conversation whose number was typed
 * @param next        the cursor of the page after; null where this is the last
 * @param corrections words that were taken for others; the hits are those of the corrected query
 * @param problems    filters that mean nothing; where there are any, nothing was looked for
 */
public record SearchPage(@Nullable ListRow exact, List<SearchHit> hits, @Nullable String next, List<Correction> corrections,
        List<SearchProblem> problems) {
    public SearchPage {
        hits = List.copyOf(hits);
        corrections = List.copyOf(corrections);
        problems = List.copyOf(problems);
    }
}
