package heard.desk.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What the index is asked.
 *
 * @param words    tsqueries that all have to hold, words and marks
 * @param headings the words of the query as words of the heading; a hit in which all hold ranks higher. Empty where there are none
 * @param lexemes  what is marked in the texts that are found
 * @param beginnings and words that begin so
 * @param teams    whose conversations may be found
 * @param from     the earliest last message; null for any
 * @param to       the first moment that is too late; null for any
 */
record Query(List<String> words, List<String> headings, Set<String> lexemes, Set<String> beginnings, Set<TeamId> teams,
        @Nullable Instant from, @Nullable Instant to, @Nullable Instant createdFrom, @Nullable Instant createdTo) {
    Query {
        words = List.copyOf(words);
        headings = List.copyOf(headings);
        lexemes = Set.copyOf(lexemes);
        beginnings = Set.copyOf(beginnings);
        teams = Set.copyOf(teams);
    }

    /** Whether it asks for anything at all. */
    boolean empty() {
        return words.isEmpty() && from == null && to == null && createdFrom == null && createdTo == null;
    }

    /** Of all hits. */
    String everything() {
        return String.join(" & ", words);
    }

    String heading() {
        return String.join(" & ", headings);
    }
}
