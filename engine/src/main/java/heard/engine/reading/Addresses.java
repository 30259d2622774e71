package heard.engine.reading;

import java.util.Map;
import java.util.regex.Pattern;

import heard.engine.Address;
import heard.engine.Language;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;

/** Judges how a customer addresses the reader: where a language has a second person of its own it decides, so examples speak only where no rule does, and only where a verb stands in it. */
final class Addresses {
    private static final double SAID = 0.5;
    private static final double PERHAPS = 0.2;
    /** Endings of folded forms, more than the endings of verbs alone; examples then tell them apart. */
    private static final Map<Language, Pattern> PLURAL = Map.of(Language.RU, Pattern.compile(".+(йте|ите|ете)(сь)?"), Language.LT,
            Pattern.compile(".{2,}([aioe]te|ki?tes|kit|sit|[ai]tes|[dgkntvlrsmpbz]at|[aeiy]jot|[ae]vot|[dklmnrstv]et|tumet)"));

    private Addresses() {
    }

    static Address of(Text text, Cues cues, Learned learned) {
        double formal = cues.strength("address.formal");
        double informal = cues.strength("address.informal");
        Pattern plural = PLURAL.get(text.language());
        Address heard = learned.choice(Address.class, "address", Address.UNKNOWN);
        if (plural != null && Math.max(formal, informal) >= SAID) {
            return informal > formal ? Address.INFORMAL : Address.FORMAL;
        }
        if (heard == Address.UNKNOWN && plural != null && learned.score("address", Address.FORMAL.code()) > PERHAPS
                && speaks(text, plural)) {
            return Address.FORMAL;
        }
        boolean spoken = heard != Address.FORMAL || plural == null || speaks(text, plural);
        return spoken ? heard : Address.UNKNOWN;
    }

    private static boolean speaks(Text text, Pattern plural) {
        return text.tokens().stream().anyMatch(token -> token.kind() == TokenKind.WORD && plural.matcher(token.form()).matches());
    }
}
