package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a channel hands in, read and ready.
 *
 * @param id        made by the channel, so that later messages of the same batch can point to it
 * @param place     where it belongs
 * @param author    who wrote it
 * @param content   what it says
 * @param nature    what kind of thing it is
 * @param permanentBounce for a bounce: whether the server refused for good
 * @param raw       the original bytes, kept as they came
 */
public record Incoming(MessageId id, Channel channel, Place place, Author author, Content content, Nature nature, boolean permanentBounce,
        Instant at, List<Recipient> recipients, List<File> files, byte @Nullable [] raw) {

    /** Where a message belongs: in a thread that is there, or in a conversation that it opens. */
    public sealed interface Place {
        ConversationId conversation();

        ThreadId thread();
    }

    /** Opens a conversation; the ids are made by the channel. */
    public record Opens(ConversationId conversation, ThreadId thread, CustomerId customer, @Nullable UUID mailbox, TeamId scope,
            @Nullable String language) implements Place {}

    /** Continues a thread, wherever that has been joined to since. */
    public record Continues(ConversationId conversation, ThreadId thread) implements Place {}

    /** Opens a further thread in a conversation that is there. */
    public record Branches(ConversationId conversation, ThreadId thread, @Nullable UUID mailbox) implements Place {}

    /** Who wrote a message, as the channel knows them. */
    public record Author(String name, String address) {
        public Author {
            name = Limits.cut(name, Limits.AUTHOR_NAME);
            address = Limits.cut(address, Limits.ADDRESS);
        }
    }

    /** The words; see {@link Message} for the parts. */
    public record Content(String subject, String text, int ownTextLength, @Nullable String html, List<String> flaws,
            Map<String, String> detail) {
        public Content {
            if (ownTextLength < 0 || ownTextLength > text.length())
                throw new IllegalArgumentException("Of " + text.length() + " characters " + ownTextLength + " cannot be new");
            subject = Limits.cut(subject, Limits.SUBJECT);
            flaws = List.copyOf(flaws);
            detail = Map.copyOf(detail);
        }
    }

    /** A file that came along. */
    public record File(String name, String contentType, @Nullable String contentId, boolean inline, byte[] content) {
        public File {
            name = Limits.cut(name, Limits.FILE_NAME);
        }
    }
}
