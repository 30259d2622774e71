package heard.desk.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of the corpus is read as its expectation says; a field that is given there is compared strictly. */
class MailCorpusTest {
    private static final int MAILS_AT_LEAST = 90;
    private static final MailParser PARSER = new MailParser();

    static List<Corpus.Example> examples() {
        return Corpus.examples();
    }

    @Test
    void theCorpusIsAllThere() {
        assertThat(Corpus.examples()).hasSizeGreaterThanOrEqualTo(MAILS_AT_LEAST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyMailIsReadAsExpected(Corpus.Example example) {
        Map<String, Object> expected = example.expected();
        ParsedMail mail = PARSER.parse(example.raw(), MailLimits.DEFAULT);
        List<String> differences = new ArrayList<>();
        expected.forEach((field, value) -> compare(field, value, mail, differences));
        assertThat(differences).as("differences in %s", example).isEmpty();
    }

    private static void compare(String field, @Nullable Object value, ParsedMail mail, List<String> differences) {
        switch (field) {
            case "textHas" -> has("text", mail.text(), value, differences);
            case "textLacks" -> lacks("text", mail.text(), value, differences);
            case "ownTextHas" -> has("ownText", mail.ownText(), value, differences);
            case "ownTextLacks" -> lacks("ownText", mail.ownText(), value, differences);
            case "htmlHas" -> has("html", String.valueOf(mail.html()), value, differences);
            case "htmlLacks" -> lacks("html", String.valueOf(mail.html()), value, differences);
            case "forwardTextHas" -> has("forward", mail.forward() == null ? "" : mail.forward().text(), value, differences);
            case "diagnosticHas" ->
                has("diagnostic", mail.bounce() == null ? "" : String.valueOf(mail.bounce().diagnostic()), value, differences);
            default -> {
                Object actual = normal(field(field, mail));
                if (!Objects.equals(normal(value), actual)) {
                    differences.add(field + " should be\n" + normal(value) + "\nbut is\n" + actual);
                }
            }
        }
    }

    private static @Nullable Object field(String field, ParsedMail mail) {
        return switch (field) {
            case "messageId" -> mail.messageId();
            case "references" -> mail.references();
            case "from" -> mail.from() == null ? null : written(mail.from());
            case "sender" -> mail.sender() == null ? null : written(mail.sender());
            case "replyTo" -> mail.replyTo().stream().map(MailCorpusTest::written).toList();
            case "to" -> mail.to().stream().map(MailCorpusTest::written).toList();
            case "cc" -> mail.cc().stream().map(MailCorpusTest::written).toList();
            case "deliveredTo" -> mail.deliveredTo();
            case "subject" -> mail.subject();
            case "sentAt" -> mail.sentAt();
            case "text" -> mail.text();
            case "ownText" -> mail.ownText();
            case "html" -> mail.html();
            case "kind" -> mail.kind();
            case "attachments" -> mail.attachments().stream().map(MailCorpusTest::written).toList();
            case "sizes" -> mail.attachments().stream().map(part -> part.content().sizeBytes()).toList();
            case "flaws" -> flaws(mail);
            case "flawDetails" ->
                mail.flaws().stream().map(flaw -> flaw.kind() + (flaw.detail().isEmpty() ? "" : " " + flaw.detail())).toList();
            case "bounce" -> mail.bounce() == null ? null : bounce(mail.bounce());
            case "forward" -> mail.forward() == null ? null : forward(mail.forward());
            case "calendar" -> mail.calendar() == null ? null : calendar(mail.calendar());
            default -> throw new IllegalArgumentException("Nobody knows how to compare " + field);
        };
    }

    private static Set<String> flaws(ParsedMail mail) {
        Set<String> kinds = new TreeSet<>();
        mail.flaws().forEach(flaw -> kinds.add(flaw.kind().name()));
        return kinds;
    }

    private static String written(MailAddress address) {
        return address.name() == null ? address.address() : address.name() + " <" + address.address() + ">";
    }

    private static String written(MailPart part) {
        return part.name() + " " + part.contentType() + (part.disposition() == MailPart.Disposition.INLINE ? " inline" : "");
    }

    private static List<String> bounce(Bounce bounce) {
        return List.of(bounce.outcome().name(), String.valueOf(bounce.status()), String.join(" ", bounce.recipients()),
                String.valueOf(bounce.originalMessageId()));
    }

    private static List<String> forward(Forward forward) {
        return List.of(forward.from() == null ? "nobody" : written(forward.from()), String.valueOf(forward.subject()),
                String.valueOf(forward.sentAt()));
    }

    private static List<String> calendar(CalendarInvitation event) {
        return List.of(event.method(), event.summary(), String.valueOf(event.start()), String.valueOf(event.end()),
                event.organizer() == null ? "nobody" : written(event.organizer()));
    }

    /** Values of the file and of the mail in one form: lists of strings, or a string. */
    private static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> date.toInstant().toString();
            case Instant instant -> instant.toString();
            case Set<?> set -> set.stream().map(String::valueOf).sorted().toList();
            case List<?> list ->
                list.stream().map(each -> each instanceof Date date ? date.toInstant().toString() : String.valueOf(each)).toList();
            default -> value.toString();
        };
    }

    private static void has(String what, String text, @Nullable Object pieces, List<String> differences) {
        for (String piece : strings(pieces)) {
            if (!text.contains(piece)) {
                differences.add(what + " should have\n" + piece + "\nbut is\n" + text);
            }
        }
    }

    private static void lacks(String what, String text, @Nullable Object pieces, List<String> differences) {
        for (String piece : strings(pieces)) {
            if (text.contains(piece)) {
                differences.add(what + " should not have\n" + piece + "\nbut is\n" + text);
            }
        }
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
    }
}
