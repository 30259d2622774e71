package heard.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import heard.desk.identity.TeamId;

/**
 * Cuts the past into windows that grow the farther back they lie, each the union of a few blocks of days.
 * <p>
 * Whoever looks for a common word wants its newest occurrences, but a GIN index gives all of them in no order. Therefore each
 * entry carries the blocks of 1, 8, 64, 512 and 4096 days in which its last message lies, once for all and once for its team; a
 * query asks for the word within the newest window, and only where that does not fill the page within the next. The index
 * walks the short list of the window and skips through the long one of the word. A window is at most some 16 times as long as
 * all before it, so whatever the frequency of a word, or of words together, few entries are read in vain.
 * Invariants: the windows do not overlap, and cover every day up to the given one.
 */
final class TimeWindows {
    /** With more teams than this, blocks of all teams are read and the teams checked on the rows. */
    static final int MOST_TEAMS_BY_BLOCK = 6;

    private record Block(int level, long number) {
        long lastDay() {
            return ((number + 1) << (Marks.LEVEL_BITS * level)) - 1;
        }
    }

    private TimeWindows() {
    }

    /** Each window from the last day back to the first as a tsquery, the newest first. */
    static List<String> between(long firstDay, long lastDay, Collection<TeamId> teams) {
        return blocks(lastDay).stream().map(window -> window.stream().filter(block -> block.lastDay() >= firstDay).toList())
                .filter(window -> !window.isEmpty()).map(window -> query(window, teams)).toList();
    }

    private static List<List<Block>> blocks(long lastDay) {
        List<List<Block>> windows = new ArrayList<>();
        windows.add(List.of(new Block(0, lastDay), new Block(0, lastDay - 1)));
        long before = lastDay - 1; // every day from here on is covered
        for (int level = 0; level < Marks.LEVELS - 1; level++) {
            List<Block> window = new ArrayList<>();
            long next = before >> (Marks.LEVEL_BITS * level);
            while ((next & 7) != 0)
                window.add(new Block(level, --next));
            long above = next >> Marks.LEVEL_BITS;
            window.add(new Block(level + 1, above - 1));
            windows.add(window);
            before = (above - 1) << (Marks.LEVEL_BITS * (level + 1));
        }
        List<Block> rest = new ArrayList<>();
        for (long block = (before >> (Marks.LEVEL_BITS * (Marks.LEVELS - 1))) - 1; block >= 0; block--)
            rest.add(new Block(Marks.LEVELS - 1, block));
        if (!rest.isEmpty())
            windows.add(rest);
        return windows;
    }

    private static String query(List<Block> blocks, Collection<TeamId> teams) {
        List<String> marks = new ArrayList<>();
        for (Block block : blocks) {
            if (teams.size() > MOST_TEAMS_BY_BLOCK)
                marks.add(Words.quoted(Marks.time(block.level(), block.number(), null)));
            else
                teams.forEach(team -> marks.add(Words.quoted(Marks.time(block.level(), block.number(), team))));
        }
        return "(" + String.join("|", marks) + ")";
    }
}
