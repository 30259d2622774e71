package heard.desk.conversation.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.TestDesk;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.Intake;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.ThreadId;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Newcomer;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Letters that come to a test's desk as a channel would bring them; what is not set is ordinary. */
public final class Letters {
    private final TestDesk desk;

    public Letters(TestDesk desk) {
        this.desk = desk;
    }

    /** Where a letter went. */
    public record Came(long number, ConversationId conversation, ThreadId thread, MessageId message) {}

    /** A letter to be brought. */
    public final class Letter {
        private final String address;
        private String name = "";
        private String subject = "Subject";
        private String text = "Text";
        private @Nullable String html;
        private @Nullable Came after;
        private String team = "Shop";
        private Nature nature = Nature.PERSONAL;
        private Map<String, String> detail = Map.of();
        private List<Incoming.File> files = List.of();
        private List<Recipient> recipients = List.of();

        private Letter(String address) {
            this.address = address;
        }

        public Letter named(String set) {
            name = set;
            return this;
        }

        public Letter about(String set) {
            subject = set;
            return this;
        }

        public Letter saying(String set) {
            text = set;
            return this;
        }

        public Letter laidOut(String set) {
            html = set;
            return this;
        }

        public Letter after(Came set) {
            after = set;
            return this;
        }

        public Letter toTeam(String set) {
            team = set;
            return this;
        }

        public Letter nature(Nature set, Map<String, String> brings) {
            nature = set;
            detail = brings;
            return this;
        }

        public Letter with(String file, String contentType, byte... content) {
            files = List.of(new Incoming.File(file, contentType, null, html != null, content));
            return this;
        }

        public Letter copyTo(String other) {
            recipients = List.of(Recipient.cc("", other));
            return this;
        }

        public Came comes() {
            return Objects.requireNonNull(desk.bean(TransactionOperations.class).execute(status -> bring()));
        }

        private Came bring() {
            Instant at = desk.clock().instant().minus(Duration.ofMinutes(5));
            var message = MessageId.next();
            var place = after == null ? opening() : new Incoming.Continues(after.conversation(), after.thread());
            var incoming = new Incoming(message, Channel.EMAIL, place, new Incoming.Author(name, address),
                    new Incoming.Content(subject, text, text.length(), html, List.of(), detail), nature, nature == Nature.BOUNCE, at,
                    recipients,
                    files, ("Subject: " + subject + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8));
            var received = desk.bean(Intake.class).receive(List.of(incoming)).getFirst();
            return new Came(received.number(), received.conversation(), place.thread(), message);
        }

        private Incoming.Opens opening() {
            var newcomer = new Newcomer(IdentityKind.EMAIL, address, name, "en");
            CustomerId customer = Objects.requireNonNull(desk.bean(Customers.class).welcome(List.of(newcomer)).get(newcomer));
            TeamId scope = desk.bean(Teams.class).all().stream().filter(one -> one.name().equals(team)).findFirst().orElseThrow().id();
            return new Incoming.Opens(ConversationId.next(), ThreadId.next(), customer, MAILBOX, scope, "en");
        }
    }

    static final java.util.UUID MAILBOX = Ids.next();

    public Letter from(String address) {
        return new Letter(address);
    }
}
