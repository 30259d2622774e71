package heard.desk.conversation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Attachment;
import heard.desk.conversation.AutomaticMessages;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageDetail;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Notes;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import heard.desk.conversation.web.MessageView.DeliveryView;
import heard.desk.conversation.web.MessageView.DeliveryView.Step;
import heard.desk.conversation.web.MessageView.FileView;
import heard.desk.conversation.web.MessageView.Label;
import heard.desk.conversation.web.MessageView.Look;
import heard.desk.identity.Directory;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes messages ready to be shown. */
@Component
class MessageViews {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Directory directory;
    private final Clock clock;

    MessageViews(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    MessageView of(Words words, Conversation conversation, Message message, boolean isNew, List<Aside> asides) {
        DeliveryView delivery = message.delivery() == null ? null : delivery(words, message, message.delivery());
        return new MessageView(message, look(message, delivery), label(words, message, delivery), from(words, message), to(words, message),
                body(conversation, message), files(words, message), flaws(words, message), delivery, laidOut(message), isNew,
                asides);
    }

    private static Look look(Message message, @Nullable DeliveryView delivery) {
        if (delivery != null)
            return switch (delivery.step()) {
                case COUNTING, SCHEDULED, LEAVING, RETRYING -> Look.SENDING;
                case SENT -> Look.OUT;
                case FAILED -> Look.FAILED;
            };
        return switch (message.kind()) {
            case OUTBOUND -> Look.OUT;
            case NOTE -> Look.NOTE;
            case INBOUND -> switch (message.nature()) {
                case PERSONAL, CALENDAR -> Look.IN;
                case BOUNCE -> Look.BOUNCE;
                case AUTO_REPLY, OUT_OF_OFFICE, LIST, OWN_NOTIFICATION, READ_RECEIPT -> Look.AUTO;
            };
        };
    }

    private static @Nullable Label label(Words words, Message message, @Nullable DeliveryView delivery) {
        if (delivery != null && delivery.step() == Step.FAILED)
            return new Label("warning", words.t("delivery.not-sent"));
        if (message.detail().containsKey(AutomaticMessages.AUTOMATIC))
            return new Label("robot", words.t("message.automatic"));
        if (delivery != null)
            return null;
        if (message.kind() == MessageKind.NOTE)
            return new Label("lock", words.t("message.note"));
        if (message.detail().containsKey(MessageDetail.FORWARDED_BY))
            return new Label("forward", words.t("message.forwarded", message.detail().getOrDefault(MessageDetail.FORWARDED_BY, "")));
        return switch (message.nature()) {
            case PERSONAL -> null;
            case BOUNCE -> new Label("bounce", bounce(words, message));
            case CALENDAR -> new Label("calendar", calendar(words, message));
            case AUTO_REPLY, OUT_OF_OFFICE, LIST, OWN_NOTIFICATION, READ_RECEIPT ->
                new Label("robot", words.t("nature." + message.nature().code()));
        };
    }

    private static String bounce(Words words, Message message) {
        String outcome = message.detail().getOrDefault(MessageDetail.BOUNCE, "permanent");
        String who = message.detail().getOrDefault(MessageDetail.BOUNCE_RECIPIENTS, "").replace(" ", ", ");
        String key = "nature.bounce." + outcome;
        String known = words.knows(key) ? key : "nature.bounce.permanent";
        return who.isEmpty() ? words.t(known) : words.t(known) + " " + who;
    }

    private static String calendar(Words words, Message message) {
        var detail = message.detail();
        String method = detail.getOrDefault(MessageDetail.CALENDAR_METHOD, "").toLowerCase(Locale.ROOT);
        String kind = words.t(switch (method) {
            case "cancel" -> "nature.calendar.cancel";
            case "reply" -> "nature.calendar.reply";
            default -> "nature.calendar";
        });
        List<String> parts = new ArrayList<>(List.of(kind));
        for (String name : List.of(MessageDetail.CALENDAR_SUMMARY, MessageDetail.CALENDAR_START, MessageDetail.CALENDAR_LOCATION)) {
            String value = detail.getOrDefault(name, "");
            if (!value.isBlank())
                parts.add(name.equals(MessageDetail.CALENDAR_START) ? moment(words, value) : value);
        }
        return String.join(" · ", parts);
    }

    private static String moment(Words words, String text) {
        try {
            return words.at(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException localTime) {
            return text.replace('T', ' ');
        }
    }

    private String from(Words words, Message message) {
        if (message.agent() != null) {
            String name = directory.name(message.agent());
            return name.isEmpty() ? message.authorName() : name;
        }
        if (!message.authorName().isBlank())
            return message.authorName();
        return message.authorAddress().isBlank() ? words.t("message.unknown-sender") : message.authorAddress();
    }

    private static String to(Words words, Message message) {
        String to = names(message, Recipient.Kind.TO);
        String copy = names(message, Recipient.Kind.CC);
        if (to.isEmpty() && copy.isEmpty())
            return "";
        return copy.isEmpty() ? words.t("message.to", to) : words.t("message.to-copy", to, copy);
    }

    private static String names(Message message, Recipient.Kind kind) {
        return message.recipients().stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> recipient.name().isEmpty() ? recipient.address() : recipient.name()).collect(Collectors.joining(", "));
    }

    private MessageView.Body body(Conversation conversation, Message message) {
        Set<String> callable = message.kind() != MessageKind.NOTE
                ? Set.of()
                : directory.activeMembers(conversation.scope()).stream().map(agent -> Notes.handle(agent).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String quoted = message.quotedText().strip();
        return new MessageView.Body(WrittenText.read(message.ownText(), callable), quoted.isEmpty() ? List.of() : WrittenText.read(quoted),
                quoted.isEmpty() ? 0 : (int) quoted.lines().count());
    }

    private static List<FileView> files(Words words, Message message) {
        return message.attachments().stream().filter(file -> !file.inline() || message.html() == null)
                .map(file -> new FileView(file.name(), words.size(file.sizeBytes()), Files.address(file), picture(file))).toList();
    }

    private static @Nullable String picture(Attachment file) {
        return Files.isSafeImage(file.contentType()) ? Files.address(file) : null;
    }

    private static List<String> flaws(Words words, Message message) {
        return message.flaws().stream().map(flaw -> flaw(words, flaw)).distinct().limit(8).toList();
    }

    private static String flaw(Words words, String flaw) {
        int colon = flaw.indexOf(':');
        String code = colon < 0 ? flaw : flaw.substring(0, colon);
        String detail = colon < 0 ? "" : flaw.substring(colon + 1);
        String key = "flaw." + code;
        String sentence = words.t(words.knows(key) ? key : "flaw.other");
        return detail.isBlank() ? sentence : sentence + " (" + detail + ")";
    }

    /** A mail with tables or pictures means something by its layout; any other reads better in the desk's own type. */
    private static boolean laidOut(Message message) {
        String html = message.html();
        return html != null && (html.contains("<table") || html.contains("<img"));
    }

    private DeliveryView delivery(Words words, Message message, Delivery delivery) {
        Step step = step(message, delivery);
        String said = switch (step) {
            case COUNTING -> words.t("delivery.counting");
            case SCHEDULED -> words.t("delivery.scheduled", words.at(delivery.dueAt()));
            case LEAVING -> words.t("delivery.leaving");
            case RETRYING ->
                words.t(delivery.said().reason() == null ? "delivery.retrying" : "delivery.waiting", words.at(delivery.dueAt()));
            case SENT -> words.t("delivery.sent", words.at(delivery.sentAt() == null ? delivery.changedAt() : delivery.sentAt()));
            case FAILED -> words.t(delivery.status() == Delivery.Status.BOUNCED ? "delivery.bounced" : "delivery.failed");
        };
        return new DeliveryView(step, said, reason(words, step, delivery.said().reason()), delivery.serverWords(), delivery.dueAt());
    }

    /** While another try is on its way, what became of the one before explains nothing. */
    private static @Nullable String reason(Words words, Step step, Said.@Nullable Reason reason) {
        boolean explains = step == Step.RETRYING || step == Step.SENT || step == Step.FAILED;
        return reason == null || !explains ? null : words.t("delivery.reason." + reason.code());
    }

    private Step step(Message message, Delivery delivery) {
        return switch (delivery.status()) {
            case QUEUED -> queued(message, delivery);
            case SENDING -> Step.LEAVING;
            case SENT -> Step.SENT;
            case FAILED, BOUNCED, WITHDRAWN -> Step.FAILED;
        };
    }

    private Step queued(Message message, Delivery delivery) {
        if (delivery.attempts() > 0)
            return Step.RETRYING;
        if (!delivery.dueAt().isAfter(clock.instant()))
            return Step.LEAVING;
        return delivery.dueAt().isAfter(message.at().plus(SOON)) ? Step.SCHEDULED : Step.COUNTING;
    }
}
