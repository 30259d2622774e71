package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import heard.engine.Span;
import heard.engine.name.NameCheck.Fault;
import heard.engine.name.NameCheck.Wrong;
import heard.engine.text.Covered;
import heard.engine.text.Text;
import heard.engine.text.Token;
import org.jspecify.annotations.Nullable;

/** Makes of unfilled slots what is wrong with them, and what belongs there. */
final class Unfilled {
    private final Text text;
    private final Manner manner;
    private final @Nullable Customer customer;

    Unfilled(Text text, Manner manner, @Nullable Customer customer) {
        this.text = text;
        this.manner = manner;
        this.customer = customer;
    }

    List<Wrong> slots(List<Span> empty) {
        var wrong = new ArrayList<Wrong>();
        for (Slots.Slot slot : Slots.in(text)) {
            List<String> instead = slot.ofName() ? name(slot.span()).stream().toList() : List.of();
            wrong.add(new Wrong(slot.span(), Fault.UNFILLED_SLOT, instead));
        }
        Covered known = Covered.by(wrong.stream().map(Wrong::span));
        for (Span greeting : empty) {
            if (!known.overlaps(greeting)) {
                known.add(greeting);
                wrong.add(new Wrong(greeting, Fault.UNFILLED_SLOT, filled(greeting)));
            }
        }
        return wrong;
    }

    /** After a title the surname, else what a greeting takes. */
    private Optional<String> name(Span slot) {
        if (customer == null) {
            return Optional.empty();
        }
        boolean titled = titleBefore(slot);
        return titled && !customer.surnames().isEmpty() ? Optional.of(manner.surname(customer)) : manner.greeting(customer);
    }

    private boolean titleBefore(Span slot) {
        List<Token> tokens = text.tokens();
        for (int at = text.tokensBefore(slot.start()) - 1; at >= 0; at--) {
            if (tokens.get(at).end() <= slot.start() && !tokens.get(at).is(".")) {
                return AddressWords.shipped().roles(tokens.get(at).span().of(text.raw())).stream().anyMatch(Role::title);
            }
        }
        return false;
    }

    /** The whole greeting with the name in its place; without a name the greeting alone. */
    private List<String> filled(Span greeting) {
        String words = greeting.of(text.raw());
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        String mark = words.substring(words.length() - 1);
        String opener = words.substring(0, end);
        Optional<String> name = customer == null ? Optional.empty() : manner.greeting(customer);
        AddressWords.Phrase last = lastWord(greeting);
        boolean bound = last != null && !last.has(Role.GREETING);
        if (name.isEmpty()) {
            return bound ? List.of() : List.of(opener + mark);
        }
        boolean comma = words.indexOf(',', end) >= 0 && words.substring(end).strip().length() > 1;
        return List.of(agreeing(opener, last) + (bound || !comma ? " " : ", ") + name.get() + mark);
    }

    private AddressWords.@Nullable Phrase lastWord(Span greeting) {
        AddressWords.Phrase last = null;
        for (int at = text.tokensBefore(greeting.start()); at < text.tokensBefore(greeting.end()); at++) {
            AddressWords.Phrase phrase = AddressWords.shipped().at(text, at, Role::opens);
            last = phrase == null ? last : phrase;
        }
        return last;
    }

    private String agreeing(String opener, AddressWords.@Nullable Phrase last) {
        if (last == null || customer == null || !last.has(Role::agrees)) {
            return opener;
        }
        String written = last.span(text).of(text.raw());
        String form = AddressWords.shipped().agreeing(written, customer.gender());
        return form == null || !opener.endsWith(written) ? opener : opener.substring(0, opener.length() - written.length()) + form;
    }
}
