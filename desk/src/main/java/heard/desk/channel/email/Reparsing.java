package heard.desk.channel.email;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

import heard.desk.conversation.Attachment;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageDetail;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Originals;
import org.jspecify.annotations.Nullable;

/**
 * Reads the originals of mails again, as the reader is today, and lets their messages say what it finds. Where a mail belongs, who wrote it
 * and what kind of mail it is were decided when it came, and stay. Each message is a transaction of its own; a second run changes nothing.
 */
public final class Reparsing {
    private static final int BATCH = 100;
    private static final List<String> DECIDED_FLAWS = List.of(MailFlawCodes.FORGED_TOKEN, MailFlawCodes.OVERSIZE);

    private final Originals originals;
    private final MailboxStore mailboxes;

    /** With nothing but the database, which a desk may be using meanwhile. */
    public Reparsing(DataSource database, Clock clock) {
        originals = new Originals(database, clock);
        mailboxes = MailboxStore.in(database);
    }

    /**
     * What came of it.
     *
     * @param failed those whose original is lost, or whose new reading the database does not take; they stay as they were
     */
    public record Count(long read, long changed, long failed) {
        private Count and(Outcome outcome) {
            return new Count(read + 1, changed + (outcome == Outcome.CHANGED ? 1 : 0), failed + (outcome == Outcome.FAILED ? 1 : 0));
        }
    }

    private enum Outcome {
        SAME, CHANGED, FAILED
    }

    /** The mails of the conversation to which a number leads; empty where it leads to none. */
    public Optional<Count> of(long number) {
        return originals.behind(number).map(this::within);
    }

    public Count all() {
        return within(null);
    }

    private Count within(@Nullable ConversationId conversation) {
        var count = new Count(0, 0, 0);
        MessageId last = null;
        List<Originals.Kept> batch = originals.after(Channel.EMAIL, conversation, last, BATCH);
        while (!batch.isEmpty()) {
            for (Originals.Kept kept : batch)
                count = count.and(again(kept));
            last = batch.getLast().message().id();
            batch = originals.after(Channel.EMAIL, conversation, last, BATCH);
        }
        return count;
    }

    private Outcome again(Originals.Kept kept) {
        Message before = kept.message();
        byte[] raw = originals.read(before).orElse(null);
        if (raw == null)
            return Outcome.FAILED;
        ReadMail mail = read(kept, raw);
        List<String> besides = DECIDED_FLAWS.stream().filter(before.flaws()::contains).toList();
        var content = MailContent.of(mail, besides, MailDetail.renewed(before.detail(), MailDetail.of(mail)));
        try {
            return originals.rewrite(before, content, MailContent.files(mail.parsed())) ? Outcome.CHANGED : Outcome.SAME;
        } catch (RuntimeException failure) {
            if (!StoreFailures.becauseOfTheMail(failure))
                throw failure;
            return Outcome.FAILED;
        }
    }

    /** Whoever forwarded it was a colleague then, and nobody else is taken for one today. */
    private ReadMail read(Originals.Kept kept, byte[] raw) {
        Message before = kept.message();
        String forwarder = before.detail().get(MessageDetail.FORWARDED_BY);
        boolean oversize = before.flaws().contains(MailFlawCodes.OVERSIZE);
        long size = oversize ? sizeBytes(before).orElse(raw.length) : raw.length;
        var fetched = new FetchedMail(0, before.at(), size, raw, oversize);
        return new MailReading(address -> address.equals(forwarder)).read(fetched, limitBytes(kept));
    }

    private static OptionalLong sizeBytes(Message message) {
        String size = message.detail().get(MessageDetail.OVERSIZE);
        return size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size));
    }

    /** A mailbox that takes less by now must not cost a message the files it has. */
    private long limitBytes(Originals.Kept kept) {
        long today = Optional.ofNullable(kept.mailbox()).flatMap(id -> mailboxes.find(new MailboxId(id)))
                .map(mailbox -> mailbox.settings().attachmentLimitBytes()).orElse(MailboxSettings.USUAL_ATTACHMENT_BYTES);
        return Math.max(today, kept.message().attachments().stream().mapToLong(Attachment::sizeBytes).sum());
    }
}
