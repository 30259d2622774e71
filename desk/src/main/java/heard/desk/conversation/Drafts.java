package heard.desk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.blob.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers and notes in the making, kept on the server as they are typed, so that no crash and no other browser loses them. */
@Component
public class Drafts {
    private final DraftStore store;
    private final Conversations conversations;
    private final Blobs blobs;

    Drafts(DraftStore store, Conversations conversations, Blobs blobs) {
        this.store = store;
        this.conversations = conversations;
        this.blobs = blobs;
    }

    /** What the writer has so far. */
    public record Writing(String text, List<Recipient> recipients, List<DraftFile> files, @Nullable MessageId basedOn, boolean shared) {
        public Writing {
            text = text.replace("\0", "");
            if (text.length() > Limits.REPLY_TEXT)
                throw ConversationError.TEXT_TOO_LONG.because("A text has at most " + Limits.REPLY_TEXT + " characters");
            recipients = List.copyOf(recipients);
            files = List.copyOf(files);
        }
    }

    public Optional<Draft> mine(Access access, ConversationId conversation, MessageKind kind) {
        require(access, conversation);
        return store.find(conversation, access.agent(), kind);
    }

    /** Keeps the text; files stay as {@link #attach} left them. An empty draft without files is no draft. */
    @Transactional
    public void keep(Access access, ConversationId conversation, MessageKind kind, Writing writing) {
        require(access, conversation);
        var files = store.find(conversation, access.agent(), kind).map(Draft::files).orElse(List.of());
        if (writing.text().isBlank() && files.isEmpty())
            store.delete(conversation, access.agent(), kind);
        else
            store.put(conversation, access.agent(), kind,
                    new Writing(writing.text(), writing.recipients(), files, writing.basedOn(), writing.shared()));
    }

    /** Continues a draft that a colleague shares; false where the colleague has changed it meanwhile. */
    @Transactional
    public boolean rewrite(Access access, UUID id, int version, String text) {
        var draft = store.find(id).orElseThrow(() -> DeskException.notFound("Draft " + id));
        require(access, draft.conversation());
        return store.rewrite(id, version, Limits.cut(text.replace("\0", ""), Limits.REPLY_TEXT));
    }

    @Transactional
    public DraftFile attach(Access access, ConversationId conversation, MessageKind kind, Incoming.File file) {
        require(access, conversation);
        if (store.find(conversation, access.agent(), kind).isEmpty())
            store.put(conversation, access.agent(), kind, new Writing("", List.of(), List.of(), null, false));
        var draft = store.find(conversation, access.agent(), kind).orElseThrow();
        if (draft.files().size() >= Limits.FILES)
            throw ConversationError.TOO_MANY_FILES.because("An answer carries at most " + Limits.FILES + " files");
        var kept = new DraftFile(file.name(), file.contentType(), file.content().length, blobs.put(file.content()).hex());
        var files = new ArrayList<>(draft.files());
        files.add(kept);
        store.putFiles(draft.id(), files);
        return kept;
    }

    /** Lays files that are kept already beside the draft; those that lie there stay once. */
    @Transactional
    public void lay(Access access, ConversationId conversation, MessageKind kind, List<DraftFile> more) {
        require(access, conversation);
        if (more.isEmpty())
            return;
        if (store.find(conversation, access.agent(), kind).isEmpty())
            store.put(conversation, access.agent(), kind, new Writing("", List.of(), List.of(), null, false));
        var draft = store.find(conversation, access.agent(), kind).orElseThrow();
        var files = new ArrayList<>(draft.files());
        more.stream().filter(file -> files.stream().noneMatch(one -> one.hash().equals(file.hash()))).forEach(files::add);
        if (files.size() > Limits.FILES)
            throw ConversationError.TOO_MANY_FILES.because("An answer carries at most " + Limits.FILES + " files");
        store.putFiles(draft.id(), files);
    }

    @Transactional
    public void detach(Access access, ConversationId conversation, MessageKind kind, String hash) {
        require(access, conversation);
        store.find(conversation, access.agent(), kind)
                .ifPresent(draft -> store.putFiles(draft.id(), draft.files().stream().filter(file -> !file.hash().equals(hash)).toList()));
    }

    @Transactional
    public void discard(Access access, ConversationId conversation, MessageKind kind) {
        require(access, conversation);
        store.delete(conversation, access.agent(), kind);
    }

    private void require(Access access, ConversationId conversation) {
        if (conversations.find(access, conversation).isEmpty())
            throw DeskException.notFound("Conversation " + conversation.value());
    }
}
