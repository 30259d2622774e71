package heard.engine.rule;

import java.util.List;

/** A rule file that cannot be used; the message names file, line and what to do. */
public final class RuleError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String file;
    private final int line;
    private final RuleFault fault;
    private final transient List<String> words;
    private final String phrase;

    /** @param place a file, or {@code file:line} */
    RuleError(String place, RuleFault fault, String... words) {
        this(place, "", fault, List.of(words));
    }

    private RuleError(String place, String phrase, RuleFault fault, List<String> words) {
        super(place + ": " + (phrase.isEmpty() ? "" : "phrase \"" + phrase + "\": ") + fault.with(words));
        int colon = place.lastIndexOf(':');
        boolean lined = colon >= 0 && place.substring(colon + 1).matches("\\d{1,9}");
        this.file = lined ? place.substring(0, colon) : place;
        this.line = lined ? Integer.parseInt(place.substring(colon + 1)) : 0;
        this.fault = fault;
        this.words = words;
        this.phrase = phrase;
    }

    /** A phrase of a rule that cannot be used. */
    static RuleError of(Rule rule, String phrase, PhraseError wrong) {
        return new RuleError(rule.place(), phrase, wrong.fault(), wrong.words());
    }

    public String file() {
        return file;
    }

    /** The line in the file, from 1; 0 where it is the whole file. */
    public int line() {
        return line;
    }

    public RuleFault fault() {
        return fault;
    }

    /** What the sentence about the fault names, in its order. */
    public List<String> words() {
        return words;
    }

    /** The phrase that is wrong; empty where it is something else. */
    public String phrase() {
        return phrase;
    }
}
