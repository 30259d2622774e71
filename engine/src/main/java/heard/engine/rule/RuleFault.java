package heard.engine.rule;

import java.util.List;

import heard.engine.Coded;

/** What can be wrong with a rule file: in the engine's own English, and by a code for those who say it in another language. */
public enum RuleFault implements Coded {
    NOT_YAML("this is not YAML: {0}"),
    FILE_LONG("a file has up to {0} lines; make two themes of it"),
    UNREADABLE("cannot be read: {0}"),
    KEYS_EXPECTED("keys and values are expected here"),
    KEY_UNKNOWN("there is no key \"{0}\" here; it may be one of {1}"),
    KEY_TWICE("the key \"{0}\" stands here twice"),
    KEY_MISSING("the key \"{0}\" is missing"),
    LIST_EXPECTED("a list is expected here"),
    TEXT_EXPECTED("a text is expected here"),
    NUMBER_EXPECTED("a whole number is expected here, not \"{0}\""),
    SHARE_EXPECTED("a number from 0 to 1 is expected here, not \"{0}\""),
    TRUTH_EXPECTED("true or false is expected here, not \"{0}\""),
    SET_TWICE("the set @{0} is there twice"),
    ID_TAKEN("the id {0} is taken"),
    ID_SHAPE("an id is written like en.blame.wrong-form, not {0}"),
    KIND_UNKNOWN("there is no kind {0}"),
    SEVERITY_UNKNOWN("a severity is must, should or could, not {0}"),
    NOTHING_TO_FIND("there is nothing to find"),
    FIND_ONE("a rule finds one kind of thing"),
    TOGETHER_PARTS("two to four parts stand together"),
    EXAMPLES_FEW("a rule has at least two bad and two good examples"),
    EXAMPLE_UNMARKED("a bad example marks the words with <…>: {0}"),
    PHRASE_LENGTH("a phrase has between 1 and {0} characters"),
    PHRASE_WORDS("with its sets written out the phrase has more than {0} words"),
    PHRASE_EMPTY("a phrase that may be empty"),
    PHRASE_GAP("a phrase cannot begin with a gap"),
    BRACKET_CLOSED("a bracket is closed that was not opened in \"{0}\""),
    BRACKET_UNOPENED("\"{0}\" without its opening bracket"),
    BRACKET_MISSING("\"{0}\" is missing"),
    PART_EMPTY("an empty part in \"{0}\""),
    WORD_EMPTY("an empty word between bars"),
    GAP_SHAPE("a gap is written .. or ..7, not {0}"),
    SET_UNKNOWN("there is no set @{0}"),
    SET_DEEP("sets within sets go no deeper than {1}; is @{0} part of itself?"),
    SHAPE_UNKNOWN("there is no kind {0}"),
    BEGINNING_LENGTH("a beginning has {1} to {2} letters, not {0}"),
    ENDING_LENGTH("an ending has 1 to {1} letters, not {0}");

    private final String sentence;

    RuleFault(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence with these words in the places {0}, {1} … of it. */
    String with(List<String> words) {
        String filled = sentence;
        for (int place = words.size() - 1; place >= 0; place--) {
            filled = filled.replace("{" + place + "}", words.get(place));
        }
        return filled;
    }
}
