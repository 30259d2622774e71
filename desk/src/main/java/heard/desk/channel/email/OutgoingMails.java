package heard.desk.channel.email;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.PartContent;
import heard.desk.channel.email.mime.compose.OutgoingFile;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.channel.email.mime.compose.SimpleHtml;
import heard.desk.conversation.AnswerFooters;
import heard.desk.conversation.Attachment;
import heard.desk.conversation.AutomaticMessages;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Signatures;
import heard.desk.identity.Agent;
import heard.desk.identity.Directory;
import heard.desk.platform.blob.Blobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns an answer of the desk into a mail: the same answer always under the same Message-ID, so that a second try folds into the first. */
@Component
final class OutgoingMails {
    private static final int EARLIER = 100;

    private final MailTokens tokens;
    private final MailLedgerStore ledger;
    private final Correspondence correspondence;
    private final Directory directory;
    private final Blobs blobs;
    private final ObjectProvider<AnswerFooters> footers;

    OutgoingMails(MailTokens tokens, MailLedgerStore ledger, Correspondence correspondence, Directory directory, Blobs blobs,
            ObjectProvider<AnswerFooters> footers) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.directory = directory;
        this.blobs = blobs;
        this.footers = footers;
    }

    OutgoingMail of(Deliveries.Outgoing outgoing, Mailbox mailbox, Instant now) {
        Message message = outgoing.message();
        MailboxSettings settings = mailbox.settings();
        var earlier = correspondence.earlier(message, EARLIER);
        Map<MessageId, String> names = ledger.names(earlier.stream().map(Correspondence.Earlier::id).toList());
        List<String> references = new ArrayList<>();
        String inReplyTo = null;
        for (Correspondence.Earlier each : earlier) {
            String name = names.get(each.id());
            if (name == null && each.kind() == MessageKind.OUTBOUND)
                name = tokens.messageId(each.id(), settings.domain());
            if (name == null)
                continue;
            references.add(name);
            if (inReplyTo == null || each.kind() == MessageKind.INBOUND)
                inReplyTo = name;
        }
        String text = signed(message, settings, footer(message, outgoing.conversation()));
        return new OutgoingMail(new MailAddress(fromName(message, settings), settings.address()), replyTo(message, settings),
                addresses(message, Recipient.Kind.TO), addresses(message, Recipient.Kind.CC),
                Subjects.answer(outgoing.conversation().subject(), outgoing.conversation().number()), text, SimpleHtml.of(text),
                files(message), name(message, settings), references, inReplyTo, now, headers(message));
    }

    String name(Message message, MailboxSettings settings) {
        return tokens.messageId(message.id(), settings.domain());
    }

    private static String fromName(Message message, MailboxSettings settings) {
        return message.authorName().isBlank() ? settings.name() : message.authorName() + " (" + settings.name() + ")";
    }

    private List<MailAddress> replyTo(Message message, MailboxSettings settings) {
        if (!settings.tokenInAddress())
            return List.of();
        return tokens.replyAddress(message.id(), settings.address()).map(address -> List.of(new MailAddress(settings.name(), address)))
                .orElse(List.of());
    }

    private static List<MailAddress> addresses(Message message, Recipient.Kind kind) {
        return message.recipients().stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> new MailAddress(recipient.name(), recipient.address())).toList();
    }

    /** Only under what a person wrote. */
    private String footer(Message message, Conversation conversation) {
        return message.agent() == null
                ? ""
                : footers.orderedStream().map(source -> source.under(conversation)).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private String signed(Message message, MailboxSettings settings, String footer) {
        String own = message.agent() == null ? "" : directory.find(message.agent()).map(Agent::signature).orElse("");
        String signature = Signatures.of(new Signatures.Writer(message.authorName(), own),
                new Signatures.Sender(settings.name(), settings.address(), settings.signature()));
        String text = message.text().stripTrailing();
        String under = signature.isEmpty() || footer.isEmpty() ? signature + footer : signature + "\n\n" + footer;
        return under.isEmpty() ? text + "\n" : text + "\n\n-- \n" + under + "\n";
    }

    /** What no person wrote says so, and asks other machines to keep quiet. */
    private static Map<String, String> headers(Message message) {
        if (message.agent() != null)
            return Map.of();
        boolean generated = AutomaticMessages.GENERATED.equals(message.detail().get(AutomaticMessages.AUTOMATIC));
        return Map.of("Auto-Submitted", generated ? "auto-generated" : "auto-replied", "X-Auto-Response-Suppress", "All");
    }

    private List<OutgoingFile> files(Message message) {
        return message.attachments().stream().map(this::file).toList();
    }

    private OutgoingFile file(Attachment attachment) {
        byte[] content = blobs.read(attachment.hash())
                .orElseThrow(() -> new IllegalStateException("The content of attachment " + attachment.id().value() + " is missing"));
        String shownAs = attachment.inline() ? attachment.contentId() : null;
        return new OutgoingFile(attachment.name(), Objects.requireNonNull(attachment.contentType()), shownAs, PartContent.copyOf(content));
    }
}
