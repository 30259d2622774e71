package heard.desk.template.grammar;

import java.util.List;

/** A piece of a template. */
sealed interface Part {
    /** Words as they are. */
    record Plain(String words) implements Part {}

    record Value(Variable variable) implements Part {}

    /** To be filled by who uses it. */
    record Gap(String label, String example) implements Part {}

    /** The first branch whose condition holds, else what stands otherwise. */
    record Choice(List<Branch> branches, List<Part> otherwise) implements Part {
        public Choice {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** What stands under a condition. */
    record Branch(Condition when, List<Part> then) {
        public Branch {
            then = List.copyOf(then);
        }
    }
}
