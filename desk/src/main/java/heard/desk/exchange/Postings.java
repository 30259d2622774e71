package heard.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Draft;
import heard.desk.conversation.DraftFile;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.Notes;
import heard.desk.conversation.Participants;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Replies;
import heard.desk.conversation.SendResult;
import heard.desk.conversation.Timelines;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.blob.BlobHash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds replies and notes for programs: the same request, sent again with its key, is carried out once and answered alike. */
@Component
class Postings {
    /** What a posting may use. */
    @Component
    record Desk(Replies replies, Notes notes, Drafts drafts, Timelines timelines, Customers customers, Participants participants) {}

    private final Desk desk;
    private final RequestStore requests;

    Postings(Desk desk, RequestStore requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /** What became of a posting. */
    sealed interface Outcome {
        /** It stands in the conversation; {@code again} where an earlier request had put it there. */
        record Added(Message message, boolean again) implements Outcome {}

        /** The conversation has moved on. */
        record Stale(List<Message> unseen) implements Outcome {
            public Stale {
                unseen = List.copyOf(unseen);
            }
        }
    }

    @Transactional
    public Outcome add(Access access, Conversation conversation, String key, Posting posting) {
        UUID agent = access.agent().value();
        String body = BlobHash.of((conversation.id().value() + "\n" + posting).getBytes(StandardCharsets.UTF_8)).hex();
        if (!requests.take(agent, key, body))
            return again(access, key, body);
        return switch (post(access, conversation, key, posting)) {
            case SendResult.Stale stale -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new Outcome.Stale(stale.unseen());
            }
            case SendResult.Queued queued -> {
                requests.done(agent, key, queued.message().id().value());
                yield new Outcome.Added(queued.message(), false);
            }
        };
    }

    private Outcome again(Access access, String key, String body) {
        var done = requests.find(access.agent().value(), key)
                .orElseThrow(() -> ExchangeError.KEY_USED.because("The request with this key was given up meanwhile: send it again"));
        if (!done.body().equals(body))
            throw ExchangeError.KEY_USED.because("This key was used for another request: take a new one for each");
        Message message = desk.timelines().message(access, new MessageId(done.message()))
                .orElseThrow(() -> DeskException.notFound("The message of this request"));
        return new Outcome.Added(message, true);
    }

    private SendResult post(Access access, Conversation conversation, String key, Posting posting) {
        var files = files(access, conversation, posting);
        if (posting.kind() == MessageKind.NOTE) {
            var note = desk.notes().add(access, conversation.id(), posting.text(), files);
            return new SendResult.Queued(note);
        }
        UUID unique = UUID.nameUUIDFromBytes((access.agent().value() + "/" + key).getBytes(StandardCharsets.UTF_8));
        return desk.replies().send(access, new NewReply(unique, conversation.id(), posting.basedOn(), posting.text(),
                recipients(conversation, posting), files, posting.sendAt(), posting.then()));
    }

    /** Only what the caller has uploaded for this conversation. */
    private List<DraftFile> files(Access access, Conversation conversation, Posting posting) {
        Optional<Draft> draft = desk.drafts().mine(access, conversation.id(), posting.kind());
        List<DraftFile> uploaded = draft.map(Draft::files).orElse(List.of());
        List<DraftFile> files = new ArrayList<>();
        for (String id : posting.files())
            files.add(uploaded.stream().filter(file -> file.hash().equals(id)).findFirst()
                    .orElseThrow(() -> Parameters.wrong("attachments", "has a file that you have not uploaded for this")));
        return files;
    }

    private List<Recipient> recipients(Conversation conversation, Posting posting) {
        if (!posting.to().isEmpty())
            return posting.to();
        List<Recipient> all = new ArrayList<>();
        desk.customers().find(conversation.customer()).ifPresent(customer -> customer.email()
                .ifPresent(email -> all.add(Recipient.to(customer.name(), email.value()))));
        desk.participants().of(conversation.id()).forEach(one -> all.add(Recipient.cc(one.name(), one.address())));
        return all;
    }
}
