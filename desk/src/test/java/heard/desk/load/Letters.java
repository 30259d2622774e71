package heard.desk.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.Attachment;
import heard.desk.conversation.AttachmentId;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationImport.Called;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import heard.desk.conversation.ThreadId;
import heard.desk.customer.Customer;
import heard.desk.identity.AgentId;
import heard.desk.platform.blob.BlobHash;
import org.jspecify.annotations.Nullable;

/** Writes the messages of made-up conversations. */
final class Letters {
    private static final int FILES = 200;
    private static final int QUOTED = 600;

    private final Chance chance;
    private final Instant now;
    private final List<File> files = new ArrayList<>();

    Letters(Chance chance, Instant now) {
        this.chance = chance;
        this.now = now;
        for (int i = 0; i < FILES; i++)
            files.add(file(i));
    }

    /** A file that customers attach. */
    record File(String name, String type, byte[] content, BlobHash hash) {}

    private File file(int place) {
        byte[] content = new byte[4_000 + chance.below(40_000)];
        for (int i = 0; i < content.length; i++)
            content[i] = (byte) chance.below(256);
        String name = place % 4 == 0 ? "invoice-" + place + ".pdf" : "photo-" + place + ".jpg";
        return new File(name, place % 4 == 0 ? "application/pdf" : "image/jpeg", content, BlobHash.of(content));
    }

    List<File> files() {
        return List.copyOf(files);
    }

    Writing begin(Customer customer, Phrases phrases, Company.Box box, List<Company.Person> team, Instant at) {
        return new Writing(customer, phrases, box, team, at);
    }

    /** The correspondence of one conversation. */
    final class Writing {
        private final Customer customer;
        private final Phrases phrases;
        private final Company.Box box;
        private final List<Company.Person> team;
        private final Instant began;
        private final Phrases.Matter matter;
        private final String subject;
        private final ThreadId thread;
        private final List<Message> messages = new ArrayList<>();
        private final List<Called> called = new ArrayList<>();
        private Company.@Nullable Person agent;
        private Instant at;
        private boolean over = true;

        private Writing(Customer customer, Phrases phrases, Company.Box box, List<Company.Person> team, Instant at) {
            this.customer = customer;
            this.phrases = phrases;
            this.box = box;
            this.team = team;
            this.began = at;
            this.at = at;
            this.matter = phrases.matter(chance);
            this.subject = phrases.subject(chance, matter, day());
            this.thread = new ThreadId(chance.id(at.toEpochMilli()));
        }

        /** Goes on until it is over, or until now. */
        void live(boolean oneLetter) {
            letter(phrases.question(chance, matter, day(), customer.name()));
            if (oneLetter)
                return;
            for (int turns = 1 + chance.times(0.9, 30); turns > 0 && over; turns--) {
                if (chance.happens(0.2))
                    note();
                answer();
                if (turns > 1 || chance.happens(0.5))
                    reply();
            }
        }

        /** False where that moment has not come yet. */
        private boolean later(double fromHours, double toHours) {
            at = at.plusSeconds(chance.between((long) (fromHours * 3600), (long) (toHours * 3600)));
            over &= at.isBefore(now);
            return over;
        }

        private void note() {
            if (!later(0.1, 6))
                return;
            var by = speaker();
            var message = message(MessageKind.NOTE, by, phrases.note(chance, matter, day()), "", null, List.of());
            if (chance.happens(0.1)) {
                var colleague = chance.of(team);
                called.add(
                        new Called(message.id(), colleague.id(), at.plus(Duration.ofHours(2)).isBefore(now) ? at.plusSeconds(600) : null));
            }
        }

        private void answer() {
            if (!later(0.2, 26))
                return;
            var by = speaker();
            message(MessageKind.OUTBOUND, by, phrases.answer(chance, matter, day(), by.name()), "", null, List.of());
        }

        private void reply() {
            if (!later(0.3, 60))
                return;
            letter(chance.happens(0.5)
                    ? phrases.word(chance, matter, day())
                    : phrases.question(chance, matter, day(), customer.name()));
        }

        private void letter(String text) {
            if (!at.isBefore(now))
                return;
            String quoted = messages.isEmpty() || !chance.happens(0.6) ? "" : quoted(messages.getLast().ownText());
            String html = chance.happens(0.3)
                    ? "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>"
                    : null;
            message(MessageKind.INBOUND, null, text, quoted, html, chance.happens(0.12) ? attachments() : List.of());
        }

        private List<Attachment> attachments() {
            List<Attachment> attached = new ArrayList<>();
            for (int count = 1 + chance.times(0.4, 3); count > 0; count--) {
                File file = chance.of(files);
                attached.add(new Attachment(new AttachmentId(chance.id(at.toEpochMilli())), attached.size(), file.name(), file.type(), null,
                        false, file.content().length, file.hash()));
            }
            return attached;
        }

        private static String quoted(String text) {
            return "\n\n> " + text.substring(0, Math.min(QUOTED, text.length())).replace("\n", "\n> ");
        }

        private Message message(MessageKind kind, Company.@Nullable Person by, String text, String quoted, @Nullable String html,
                List<Attachment> attached) {
            var id = new MessageId(chance.id(at.toEpochMilli()));
            String address = customer.identities().getFirst().shown();
            var message = new Message(id, thread, kind, Nature.PERSONAL, at, by == null ? null : by.id(),
                    by == null ? customer.name() : by.name(), by == null ? address : "",
                    kind == MessageKind.NOTE ? "" : messages.isEmpty() ? subject : "Re: " + subject, text + quoted, text.length(), html,
                    switch (kind) {
                        case INBOUND -> List.of(Recipient.to("", box.address()));
                        case OUTBOUND -> List.of(Recipient.to(customer.name(), address));
                        case NOTE -> List.of();
                    }, List.of(), Map.of(), null, attached, kind == MessageKind.OUTBOUND ? delivery(id) : null);
            messages.add(message);
            return message;
        }

        private Delivery delivery(MessageId id) {
            Instant left = at.plusSeconds(10);
            return chance.happens(0.003)
                    ? new Delivery(id, Channel.EMAIL, Delivery.Status.FAILED, 1, left, Said.byServer("550 5.1.1 no such user"), null, left)
                    : new Delivery(id, Channel.EMAIL, Delivery.Status.SENT, 1, left, Said.byServer("250 queued"), left, left);
        }

        private Company.Person speaker() {
            Company.Person known = agent;
            if (known == null || chance.happens(0.1)) {
                known = chance.of(team);
                agent = known;
            }
            return known;
        }

        private LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        String sketch() {
            return phrases.answer(chance, matter, day(), "");
        }

        Customer customer() {
            return customer;
        }

        List<Company.Person> team() {
            return team;
        }

        @Nullable
        AgentId agent() {
            return agent == null ? null : agent.id();
        }

        String subject() {
            return subject;
        }

        ThreadId thread() {
            return thread;
        }

        Instant began() {
            return began;
        }

        List<Message> messages() {
            return messages;
        }

        List<Called> called() {
            return called;
        }

        /** Whether everything that was to happen has happened before now. */
        boolean over() {
            return over;
        }

        /** Whether we had the last word. */
        boolean answered() {
            return messages.reversed().stream().filter(message -> message.kind() != MessageKind.NOTE).findFirst()
                    .map(message -> message.kind() == MessageKind.OUTBOUND).orElse(false);
        }
    }
}
