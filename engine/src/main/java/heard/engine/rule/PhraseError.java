package heard.engine.rule;

import java.util.List;

/** A phrase that cannot be used. */
final class PhraseError extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient List<String> words;
    private final RuleFault fault;

    PhraseError(RuleFault fault, String... words) {
        super(fault.with(List.of(words)));
        this.fault = fault;
        this.words = List.of(words);
    }

    RuleFault fault() {
        return fault;
    }

    List<String> words() {
        return words;
    }
}
