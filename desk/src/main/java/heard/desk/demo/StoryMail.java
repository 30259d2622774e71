package heard.desk.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.PartContent;
import heard.desk.channel.email.mime.compose.MailComposer;
import heard.desk.channel.email.mime.compose.OutgoingFile;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.conversation.Attachment;
import heard.desk.conversation.Message;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;

/** Writes the mails of one story as they must have come and gone, each answering the one before. */
final class StoryMail {
    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "jpg", "image/jpeg", "png", "image/png", "txt",
            "text/plain", "csv", "text/csv");
    private final MailComposer composer = new MailComposer();
    private final List<String> names = new ArrayList<>();

    static String typeOf(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** The name by which mail programs know the message, the same at each start. */
    static String nameOf(Story story, int line, String domain) {
        byte[] seed = (story.key() + "/" + line).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed) + "@" + domain;
    }

    /** The original of a message; the next one will answer it. */
    byte[] original(Message message, MailAddress from, String name) {
        var headers = switch (message.nature()) {
            case OUT_OF_OFFICE, AUTO_REPLY -> Map.of("Auto-Submitted", "auto-replied");
            case LIST -> Map.of("List-Id", "<news." + domain(from) + ">", "Precedence", "bulk");
            case PERSONAL, BOUNCE, OWN_NOTIFICATION, CALENDAR, READ_RECEIPT -> Map.<String, String>of();
        };
        String html = message.html();
        var mail = new OutgoingMail(from, List.of(), addresses(message, Recipient.Kind.TO), addresses(message, Recipient.Kind.CC),
                message.subject(), message.text(), html == null ? null : withContentIds(html, name), files(message, name), name,
                List.copyOf(names), names.isEmpty() ? null : names.getLast(), message.at(), headers);
        names.add(name);
        return composer.compose(mail);
    }

    private static List<MailAddress> addresses(Message message, Recipient.Kind kind) {
        return message.recipients().stream().filter(one -> one.kind() == kind)
                .map(one -> new MailAddress(one.name(), one.address())).toList();
    }

    private static String domain(MailAddress address) {
        return address.address().substring(address.address().indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<OutgoingFile> files(Message message, String name) {
        return message.attachments().stream().map(file -> new OutgoingFile(file.name(), file.contentType(),
                file.inline() ? contentId(file, name) : null, PartContent.copyOf(StoryReader.file(file.name())))).toList();
    }

    private static String contentId(Attachment file, String name) {
        return "part" + file.position() + "." + name;
    }

    private static String withContentIds(String html, String name) {
        return html.replaceAll("\"part:([0-9]+)\"", "\"cid:part$1." + name + "\"");
    }

    /** Automatic mails come on their own: nobody asked whether they may. */
    static boolean byMachine(Nature nature) {
        return nature != Nature.PERSONAL && nature != Nature.CALENDAR;
    }
}
