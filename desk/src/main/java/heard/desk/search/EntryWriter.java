package heard.desk.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationText;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Identity;
import org.jspecify.annotations.Nullable;

/** Makes rows of the index out of conversations, and counts the words that occur in them. */
final class EntryWriter {
    private static final int WORD_LEAST = 3;
    private static final int WORD_MOST = 30;

    private final Stems stems;
    private final Map<CustomerId, Customer> customers;
    private final Predicate<MessageId> fresh;
    private final Instant now;
    private final Map<String, Integer> occurring = new HashMap<>();

    /** Words are counted in the messages that are new to the index. */
    EntryWriter(Stems stems, Map<CustomerId, Customer> customers, Predicate<MessageId> fresh, Instant now) {
        this.stems = stems;
        this.fresh = fresh;
        this.customers = customers;
        this.now = now;
    }

    /** A text cut up, with what goes before its lexemes. */
    private record Cut(List<Token> tokens, List<String> prefixes) {}

    List<Entry> entries(List<ConversationText> texts) {
        Map<ConversationId, List<Cut>> cut = new HashMap<>();
        List<Token> all = new ArrayList<>();
        for (ConversationText text : texts) {
            List<Cut> pieces = cut(text);
            cut.put(text.conversation().id(), pieces);
            pieces.forEach(piece -> all.addAll(piece.tokens()));
        }
        stems.prepare(all);
        return texts.stream().map(text -> entry(text.conversation(), cut.getOrDefault(text.conversation().id(), List.of()))).toList();
    }

    private Entry entry(Conversation conversation, List<Cut> pieces) {
        var words = new Words(stems);
        for (Cut piece : pieces)
            for (String prefix : piece.prefixes())
                words.add(piece.tokens(), prefix);
        List<String> marks = Marks.of(conversation, now);
        marks.forEach(words::add);
        return new Entry(conversation.id(), conversation.scope(), Marks.time(conversation.lastMessageAt(), now), conversation.createdAt(),
                words.text(), marks);
    }

    private List<Cut> cut(ConversationText text) {
        List<Cut> pieces = new ArrayList<>();
        add(pieces, text.conversation().subject(), List.of("", Marks.HEADING));
        text.numbers().forEach(number -> add(pieces, Long.toString(number), List.of("", Marks.HEADING, "№")));
        addCustomer(pieces, customers.get(text.conversation().customer()));
        for (ConversationText.Part part : text.parts())
            addPart(pieces, part);
        return pieces;
    }

    private void addCustomer(List<Cut> pieces, @Nullable Customer customer) {
        if (customer == null)
            return;
        add(pieces, customer.name(), List.of("", Marks.HEADING));
        for (Identity identity : customer.identities())
            add(pieces, identity.shown(), List.of("", Marks.HEADING));
    }

    private void addPart(List<Cut> pieces, ConversationText.Part part) {
        if (part.kind() == MessageKind.INBOUND) {
            add(pieces, part.authorName(), List.of("", Marks.FROM));
            add(pieces, part.authorAddress(), List.of("", Marks.FROM));
        }
        part.recipients().forEach(recipient -> add(pieces, recipient, List.of("", Marks.TO)));
        List<Token> words = add(pieces, part.text(), List.of(""));
        part.files().forEach(file -> add(pieces, file, List.of("")));
        if (fresh.test(part.message()))
            count(words);
    }

    private static List<Token> add(List<Cut> pieces, String text, List<String> prefixes) {
        List<Token> tokens = Tokens.of(text);
        if (!tokens.isEmpty())
            pieces.add(new Cut(tokens, prefixes));
        return tokens;
    }

    private void count(List<Token> tokens) {
        Set<String> once = new HashSet<>();
        for (Token token : tokens)
            if (token.word() && token.written().length() >= WORD_LEAST && token.written().length() <= WORD_MOST
                    && once.add(token.written()))
                occurring.merge(token.written(), 1, Integer::sum);
    }

    /** In how many of the new messages each word occurred. */
    Map<String, Integer> occurring() {
        return occurring;
    }
}
