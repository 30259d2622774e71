package heard.engine.promise;

import java.util.List;

import heard.engine.text.Text;

/** Finds the commitments in a draft. For now it finds none: the review then judges times by its rules alone. */
public final class Promises {
    private Promises() {
    }

    /** The commitments in the order of the draft. */
    public static List<Commitment> find(Text draft, Sending sending) {
        return List.of();
    }
}
