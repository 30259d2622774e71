package heard.engine.reading;

import java.util.Map;
import java.util.regex.Pattern;

import heard.engine.Address;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;

/** Judges how a customer addresses the reader: a second person decides, so examples alone may speak only where a verb stands in it. */
final class Addresses {
    private static final double SAID = 0.5;
    private static final double LIKELY = 0.5;
    /** English has no second person of its own; there examples must be surer. */
    private static final double LIKELY_BY_REGISTER = 0.8;
    /** Endings of folded forms, more than the endings of verbs alone; examples then tell them apart. */
    private static final Map<Language, Pattern> PLURAL = Map.of(Language.RU, Pattern.compile(".+(йте|ите|ете)(сь)?"), Language.LT,
            Pattern.compile(".{2,}([aioe]te|ki?tes|kit|sit|[ai]tes|[dgkntvlrsmpbz]at|[aeiy]jot|[ae]vot|[dklmnrstv]et|tumet)"));

    private Addresses() {
    }

    static Address of(Text text, Cues cues, Learned learned) {
        double formal = cues.strength("address.formal");
        double informal = cues.strength("address.informal");
        if (Math.max(formal, informal) >= SAID) {
            return informal > formal ? Address.INFORMAL : Address.FORMAL;
        }
        Address heard = Coded.find(Address.class, learned.choice("address", Address.UNKNOWN.code()));
        Pattern plural = PLURAL.get(text.language());
        boolean sure = heard != null && learned.score("address", heard.code()) > (plural == null ? LIKELY_BY_REGISTER : LIKELY);
        boolean spoken = heard != Address.FORMAL || plural == null || speaks(text, plural);
        return heard != null && sure && spoken ? heard : Address.UNKNOWN;
    }

    private static boolean speaks(Text text, Pattern plural) {
        return text.tokens().stream().anyMatch(token -> token.kind() == TokenKind.WORD && plural.matcher(token.form()).matches());
    }
}
