package heard.desk.channel.email;

import java.util.List;

import heard.desk.channel.email.mime.MailFlaw;
import heard.desk.channel.email.mime.MailKind;
import heard.desk.channel.email.mime.ParsedMail;

/** The least that can be made of a mail that the desk cannot store as it was read: its original, and who sent it. */
final class BareMail {
    private BareMail() {
    }

    static ReadMail of(ReadMail mail) {
        ParsedMail read = mail.parsed();
        var flaws = List.of(new MailFlaw(MailFlaw.Kind.UNREADABLE, ""));
        var bare = new ParsedMail(read.messageId(), List.of(), read.from(), null, List.of(), List.of(), List.of(), List.of(),
                read.subject(), read.sentAt(), "", 0, null, List.of(), MailKind.PERSONAL, null, null, null, flaws);
        return new ReadMail(mail.fetched(), bare, mail.fingerprint(), null);
    }
}
