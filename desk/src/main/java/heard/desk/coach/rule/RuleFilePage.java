package heard.desk.coach.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file of rules is written and tried.
 *
 * @param file     its path; null where it is new
 * @param language of its texts
 * @param address  where the form goes
 * @param places   for whom the reader may keep it: values of a form and their words
 * @param keeps    whether the reader may keep it at all
 * @param nameless why the name cannot be; null where it can
 * @param flaws    what is wrong with it
 * @param overtaken who has kept another version meanwhile, in a sentence; null where nobody has
 * @param tried    what it finds in the sample; null where nothing was tried, or nothing could be
 * @param history  its versions, the latest first
 */
public record RuleFilePage(RuleForm form, @Nullable String file, UiLanguage language, String address, Map<String, String> places,
        boolean keeps, @Nullable String nameless, List<Wrong> flaws, @Nullable String overtaken, @Nullable Tried tried,
        List<Change> history) {
    public RuleFilePage {
        flaws = List.copyOf(flaws);
        history = List.copyOf(history);
    }

    /**
     * A flaw in words.
     *
     * @param line   0 where it is the whole file, or another one
     * @param quoted the line as it stands; empty where there is none
     */
    public record Wrong(String where, int line, String quoted, String words) {}

    /**
     * What is found in the sample.
     *
     * @param rules how many there are in the file
     */
    public record Tried(int score, int rules, List<Found> found) {
        public Tried {
            found = List.copyOf(found);
        }
    }

    /** Something found; {@code own} where it is by a rule of this file. */
    public record Found(boolean own, String rule, String severity, String quote, String why, List<String> instead) {
        public Found {
            instead = List.copyOf(instead);
        }
    }

    /** A version; {@code address} shows it. */
    public record Change(String file, String address, String words, String who, Instant at) {}
}
