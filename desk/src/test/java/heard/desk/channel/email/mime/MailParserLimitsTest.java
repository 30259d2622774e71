package heard.desk.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to cost much cost little, and every limit holds on both sides. */
class MailParserLimitsTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MUCH = 200_000;
    private static final MailParser PARSER = new MailParser();

    static Stream<Map.Entry<String, String>> costlyMails() {
        String head = "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n";
        String html = head + "Content-Type: text/html\n\n";
        String body = head + "\n";
        return Stream.of(Map.entry("comments that never close", "From: " + "(".repeat(MUCH) + "\n\nx"),
                Map.entry("quotes that never close", "From: " + "\\\"".repeat(MUCH / 2) + "\n\nx"),
                Map.entry("encoded words that never end",
                        "To: " + "=?a?b?xxxx ".repeat(MUCH / 11) + "\nSubject: " + "=?utf-8?b?".repeat(MUCH / 40) + "\n\nx"),
                Map.entry("addresses without at", "From: " + "a".repeat(MUCH) + "\nReferences: " + "b".repeat(MUCH / 4) + "\n\nx"),
                Map.entry("parameters without names", head + "Content-Type: text/plain" + ";".repeat(MUCH) + "=\n\nx"),
                Map.entry("a list of many items", html + "<ol>" + "<li>x".repeat(MUCH)),
                Map.entry("tables in tables", html + "<table><tr><td>".repeat(MUCH / 10) + "x"),
                Map.entry("quotes in quotes", html + "<blockquote>".repeat(MUCH / 10) + "x"),
                Map.entry("open formats", html + "<b><i><a href=x>".repeat(MUCH / 20)),
                Map.entry("blank lines", body + "\n".repeat(MUCH) + "On 2025 a@b.example wrote:\n".repeat(MUCH / 40)),
                Map.entry("attributions", body + "x\n" + "On 2025-11-20 10:00 a@b.example wrote:\n".repeat(MUCH / 40)),
                Map.entry("headers in the text", body + "From: x\nSent: y\nTo: z\n\n".repeat(MUCH / 20)),
                Map.entry("files that never end", body + "begin 644 x\n".repeat(MUCH / 12)),
                Map.entry("a bounce of blank lines",
                        "Return-Path: <>\nFrom: mailer-daemon@b.example\nSubject: failure notice\n\n" + " >\n".repeat(MUCH)),
                Map.entry("reversed groups of rich text", head + "Content-Type: application/ms-tnef\n\n" + "{\\".repeat(MUCH)),
                Map.entry("deep quotes", body + (">".repeat(2_000) + "\n").repeat(100)), Map.entry("dashes", body + "--\n".repeat(MUCH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costlyMails")
    void costlyMailsCostLittle(Map.Entry<String, String> mail) {
        byte[] raw = mail.getValue().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        PARSER.parse(raw, MailLimits.DEFAULT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void textIsCutJustAboveItsLimit() {
        MailLimits limits = new MailLimits(10, 100, 10, 5, 1_000, 1_000);
        assertThat(read("Subject: s\nFrom: a@b.example\n\n1234567890", limits).flaws()).isEmpty();
        ParsedMail cut = read("Subject: s\nFrom: a@b.example\n\n12345678901", limits);
        assertThat(cut.text()).isEqualTo("1234567890");
        assertThat(cut.flaws()).containsExactly(new MailFlaw(MailFlaw.Kind.TEXT_CUT, ""));
    }

    @Test
    void textIsNeverCutInsideAPair() {
        MailLimits limits = new MailLimits(3, 100, 10, 5, 1_000, 1_000);
        assertThat(read("Subject: s\nFrom: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n12🎉", limits).text()).isEqualTo("12");
    }

    @Test
    void filesBeyondTheTotalAreNamedAndLeftToTheOriginal() {
        MailLimits limits = new MailLimits(100, 100, 10, 5, 1_000, 6);
        ParsedMail mail = read("""
            From: a@b.example
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: a/b; name=one

            123456
            --b
            Content-Type: a/b; name=two

            7
            --b--
            """, limits);
        assertThat(mail.attachments()).extracting(MailPart::name).isEqualTo(List.of("one"));
        assertThat(mail.flaws()).containsExactly(new MailFlaw(MailFlaw.Kind.ATTACHMENT_TOO_BIG, "two"));
    }

    private static ParsedMail read(String raw, MailLimits limits) {
        return PARSER.parse(raw.getBytes(StandardCharsets.UTF_8), limits);
    }
}
