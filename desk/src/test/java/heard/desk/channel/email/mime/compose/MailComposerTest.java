package heard.desk.channel.email.mime.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.MailKind;
import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.channel.email.mime.MailPart;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.channel.email.mime.PartContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is composed is read back as it was meant, by our own parser and by Angus Mail. */
class MailComposerTest {
    private static final MailAddress RUTA = new MailAddress("Rūta Žemaitė, „Saulė“ pagalba", "pagalba@desk.example");
    private static final MailAddress IVAN = new MailAddress("Иван Константинопольский-Преображенский-Третий", "ivan@klient.example");
    private static final String LONG_TEXT = "Здравствуйте!\n\nВаш заказ отправлен. ".repeat(80) + "\n.\nFrom here on\n" + "x".repeat(3_000);
    private static final PartContent FILE = PartContent.copyOf("%PDF-1.4 file".getBytes(StandardCharsets.US_ASCII));
    private static final PartContent IMAGE = PartContent.copyOf(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 1, 2});

    private final MailComposer composer = new MailComposer();
    private final MailParser parser = new MailParser();

    @Test
    void whatIsComposedIsReadBack() {
        OutgoingMail mail = mail("Re: Ваша заявка [#1042] — ремонт чайника и многое, многое другое в этой очень длинной теме письма",
                LONG_TEXT, null, List.of());
        ParsedMail read = parser.parse(composer.compose(mail), MailLimits.DEFAULT);
        assertThat(read.subject()).isEqualTo(mail.subject());
        assertThat(read.from()).isEqualTo(RUTA);
        assertThat(read.to()).containsExactly(IVAN);
        assertThat(read.messageId()).isEqualTo("c.1042.sig@desk.example");
        assertThat(read.references()).containsExactly("a@klient.example", "b@klient.example");
        assertThat(read.text()).isEqualTo(LONG_TEXT);
        assertThat(read.sentAt()).isEqualTo(mail.date());
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void htmlImagesAndFilesFindTheirPlaces() {
        OutgoingFile image = new OutgoingFile("logo.png", "image/png", "logo.1@desk.example", IMAGE);
        OutgoingFile file = new OutgoingFile("Акт выполненных работ по договору номер 17-бис от двадцатого ноября.pdf", "application/pdf",
                null, FILE);
        OutgoingMail mail = mail("Akt", "Žr. priedą.", "<p>Žr. <b>priedą</b>.</p><img src=\"cid:logo.1@desk.example\">",
                List.of(image, file));
        ParsedMail read = parser.parse(composer.compose(mail), MailLimits.DEFAULT);
        assertThat(read.text()).isEqualTo("Žr. priedą.");
        assertThat(read.html()).contains("<b>priedą</b>", "src=\"part:0\"");
        assertThat(read.attachments()).extracting(MailPart::name).containsExactly("logo.png", file.name());
        assertThat(read.attachments()).extracting(MailPart::disposition).containsExactly(MailPart.Disposition.INLINE,
                MailPart.Disposition.ATTACHMENT);
        assertThat(read.attachments().get(1).content()).isEqualTo(FILE);
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void angusMailReadsTheSame() throws MessagingException {
        OutgoingMail mail = mail("Jūsų užklausa #1042: ąčęėįšųūž „kabutės“ ir emoji 🎉🎉🎉", LONG_TEXT, SimpleHtml.of(LONG_TEXT),
                List.of());
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(composer.compose(mail)));
        assertThat(read.getSubject()).isEqualTo(mail.subject());
        InternetAddress from = (InternetAddress) Objects.requireNonNull(read.getFrom())[0];
        assertThat(from.getPersonal()).isEqualTo(RUTA.name());
        assertThat(MimeUtility.unfold(read.getHeader("To", null))).contains("ivan@klient.example");
        assertThat(read.getContentType()).contains("multipart/alternative");
    }

    @Test
    void everyLineIsAsciiAndShort() {
        OutgoingFile file = new OutgoingFile("ы".repeat(140) + ".txt", "text/plain", null, FILE);
        OutgoingMail mail = mail("т".repeat(900), LONG_TEXT, SimpleHtml.of(LONG_TEXT), List.of(file));
        String raw = new String(composer.compose(mail), StandardCharsets.ISO_8859_1);
        assertThat(raw.chars().allMatch(c -> c < 128)).isTrue();
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n", -1)).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void noHeaderCanBeSmuggledIn() {
        String evil = "x\r\nBcc: victim@world.example\r\n\r\n<script>";
        OutgoingFile file = new OutgoingFile("a\r\nX-Evil: 1\".pdf", "application/pdf\r\nX-Evil: 1", null, FILE);
        OutgoingMail mail = new OutgoingMail(new MailAddress(evil, "pagalba@desk.example"), List.of(),
                List.of(new MailAddress(evil, "ivan@klient.example")), List.of(),
                evil, "text", null, List.of(file), "m@desk.example", List.of("ok@x.example", "evil\r\nBcc: a@b.example", "with space"),
                "x\r\nBcc: c",
                Instant.EPOCH, Map.of("X-Heard-Instance", evil));
        String raw = new String(composer.compose(mail), StandardCharsets.US_ASCII);
        ParsedMail read = parser.parse(composer.compose(mail), MailLimits.DEFAULT);
        assertThat(raw.lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-Evil"));
        assertThat(read.to()).hasSize(1);
        assertThat(read.references()).containsExactly("ok@x.example");
        assertThat(read.text()).isEqualTo("text");
        assertThat(read.attachments()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenSafelyIsRefused() {
        for (String address : List.of("a@b.example\r\nBcc: c@d.example", "a b@c.example", "a@b.example,c@d.example", "<a@b.example>",
                "no-at", "ы@b.example")) {
            assertThat(OutgoingMail.isWritable(new MailAddress(null, address))).as(address).isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> withHeaders(Map.of("Subject", "twice")));
        assertThatIllegalArgumentException().isThrownBy(() -> withHeaders(Map.of("X-A: b\r\nX-C", "d")));
        assertThatIllegalArgumentException().isThrownBy(() -> withHeaders(Map.of("", "d")));
    }

    @Test
    void furtherHeadersMarkOurOwnMails() {
        OutgoingMail mail = withHeaders(Map.of("Auto-Submitted", "auto-generated", "X-Heard-Instance", "desk.example"));
        assertThat(parser.parse(composer.compose(mail), MailLimits.DEFAULT).kind()).isEqualTo(MailKind.OWN_NOTIFICATION);
    }

    @Test
    void internationalDomainsAreWrittenInAscii() {
        OutgoingMail mail = new OutgoingMail(RUTA, List.of(), List.of(new MailAddress("Почта", "info@почта.example")), List.of(), "x", "y",
                null, List.of(),
                "m@desk.example", List.of(), null, Instant.EPOCH, Map.of());
        assertThat(new String(composer.compose(mail), StandardCharsets.US_ASCII)).contains("<info@xn--80a1acny.example>");
    }

    @Test
    void plainTextBecomesHtmlWithLinks() {
        assertThat(SimpleHtml.of("A & <b>\nsee https://desk.example/a?b=1&c=2.\n\nBye"))
                .contains(
                        "<p>A &amp; &lt;b&gt;<br>\nsee <a href=\"https://desk.example/a?b=1&amp;c=2\">https://desk.example/a?b=1&amp;c=2</a>.</p>",
                        "<p>Bye</p>");
    }

    private static OutgoingMail withHeaders(Map<String, String> headers) {
        return new OutgoingMail(RUTA, List.of(), List.of(IVAN), List.of(), "x", "y", null, List.of(), "m@desk.example", List.of(), null,
                Instant.EPOCH, headers);
    }

    private static OutgoingMail mail(String subject, String text, @Nullable String html, List<OutgoingFile> files) {
        return new OutgoingMail(RUTA, List.of(), List.of(IVAN), List.of(), subject, text, html, files, "c.1042.sig@desk.example",
                List.of("a@klient.example", "b@klient.example"), "b@klient.example", Instant.parse("2025-11-21T08:30:00Z"), Map.of());
    }
}
