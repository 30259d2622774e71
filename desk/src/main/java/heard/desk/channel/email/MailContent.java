package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.desk.channel.email.mime.Forward;
import heard.desk.channel.email.mime.MailPart;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.conversation.Incoming;

/** What a message keeps of a read mail: the same when it comes and when its original is read again. */
final class MailContent {
    private MailContent() {
    }

    /**
     * The words.
     *
     * @param besides flaws that do not lie in the mail itself
     */
    static Incoming.Content of(ReadMail mail, List<String> besides, Map<String, String> detail) {
        ParsedMail parsed = mail.parsed();
        List<String> flaws = new ArrayList<>(MailFlawCodes.of(parsed.flaws()));
        flaws.addAll(besides);
        Forward forward = mail.forwardedBy() == null ? null : parsed.forward();
        String text = Storable.text(forward == null ? parsed.text() : forward.text());
        int own = forward == null ? parsed.ownTextEnd() : text.length();
        return new Incoming.Content(Storable.text(mail.subject()), text, own,
                parsed.html() == null || forward != null ? null : Storable.text(parsed.html()), flaws, detail);
    }

    static List<Incoming.File> files(ParsedMail parsed) {
        return parsed.attachments().stream().map(part -> new Incoming.File(Storable.text(part.name()), part.contentType(),
                part.contentId() == null ? null : Storable.text(part.contentId()),
                part.disposition() == MailPart.Disposition.INLINE, part.content().copy())).toList();
    }
}
