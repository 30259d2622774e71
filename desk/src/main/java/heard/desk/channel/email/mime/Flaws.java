package heard.desk.channel.email.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import heard.desk.channel.email.mime.charset.DecodedText;

/** Collects what is wrong with one mail, each thing once and not without end. */
final class Flaws {
    private static final int AT_MOST = 40;
    private static final int DETAIL_CHARS = 120;

    private final SequencedSet<MailFlaw> found = new LinkedHashSet<>();

    void add(MailFlaw.Kind kind) {
        add(kind, "");
    }

    void add(MailFlaw.Kind kind, String detail) {
        if (found.size() < AT_MOST) {
            found.add(new MailFlaw(kind, CleanText.cut(detail, DETAIL_CHARS)));
        }
    }

    void add(DecodedText decoded) {
        switch (decoded.trust()) {
            case DECLARED -> {
            }
            case GUESSED -> add(MailFlaw.Kind.CHARSET_GUESSED, decoded.charset());
            case CORRECTED -> add(MailFlaw.Kind.CHARSET_WRONG, decoded.charset());
            case UNKNOWN_NAME -> add(MailFlaw.Kind.CHARSET_UNKNOWN, decoded.charset());
            case DAMAGED -> add(MailFlaw.Kind.CHARSET_DAMAGED, decoded.charset());
        }
    }

    List<MailFlaw> list() {
        return List.copyOf(found);
    }
}
