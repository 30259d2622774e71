package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import heard.desk.channel.email.mime.MailFlaw;

/** How flaws are kept with a message: a code, and where there is more to say, a colon and the detail. */
final class MailFlawCodes {
    static final String FORGED_TOKEN = "forged-token";
    static final String OVERSIZE = "oversize-on-server";
    static final String UNREADABLE = "unreadable";
    private static final int MOST_DETAIL = 200;

    private MailFlawCodes() {
    }

    static List<String> of(List<MailFlaw> flaws) {
        List<String> codes = new ArrayList<>();
        for (MailFlaw flaw : flaws) {
            String code = flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String detail = flaw.detail().length() > MOST_DETAIL ? flaw.detail().substring(0, MOST_DETAIL) : flaw.detail();
            codes.add(Storable.text(detail.isEmpty() ? code : code + ":" + detail));
        }
        return codes;
    }
}
