package heard.engine.name;

import java.util.List;

import heard.engine.Span;

/** The customer's name in a draft: where it is right, and where something else stands in its place. */
public record NameCheck(List<Span> right, List<Wrong> wrong) {
    /** What stands in place of the right form, what is wrong with it, and the right forms. */
    public record Wrong(Span span, Fault fault, List<String> instead) {
        public Wrong {
            instead = List.copyOf(instead);
        }
    }

    /** What can be wrong with a name. */
    public enum Fault {
        OTHER_PERSON, WRONG_FORM, UNFILLED_SLOT, DIMINUTIVE
    }

    public NameCheck {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }
}
