package heard.engine.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.name.NameCheck.Fault;
import heard.engine.name.NameCheck.Wrong;
import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/** Judges whether an address is the customer's name in the right form. Safe for many threads. */
final class Judge {
    private static final int MOST_KEPT = 500;
    private static final int LONGEST_KEPT = 40;
    private final Language language;
    private final Manner manner;
    private final Customer customer;
    private final AddressWords words = AddressWords.shipped();
    private final FirstLetters first = new FirstLetters();
    private final ConcurrentHashMap<String, Likened> likened = new ConcurrentHashMap<>();

    /** Which word of the customer's name a word of the draft is. */
    private enum Part {
        GIVEN, PATRONYMIC, SURNAME, INITIAL, NONE
    }

    private static final List<Part> NAMES = List.of(Part.GIVEN, Part.PATRONYMIC, Part.SURNAME);

    private record Likened(Set<Part> parts, Likeness likeness) {}

    Judge(Language language, Customer customer) {
        this.language = language;
        this.manner = Manner.of(language);
        this.customer = customer;
        for (Part part : NAMES) {
            recorded(part).forEach(this::begin);
        }
    }

    private void begin(String name) {
        first.add(name);
        manner.addressing(name, customer.gender()).forEach(first::add);
        ForeignNames.shipped().russian(name).forEach(first::add);
        NameBook.of(language).shortForms(name).forEach(first::add);
        NameBook.of(language).fullForms(name).forEach(first::add);
    }

    /** Whether a word is a word of the customer's name, in whatever form. */
    boolean theirs(String word) {
        return liken(word).likeness() != Likeness.NONE;
    }

    /** Nothing where the address is right or nobody's. */
    Optional<Wrong> wrong(Salutation salutation) {
        List<Likened> found = salutation.words().stream().map(this::liken).toList();
        boolean other = found.stream().allMatch(word -> word.likeness() == Likeness.NONE);
        if (salutation.weight() == Salutation.Weight.POSSIBLE || (other && salutation.weight() != Salutation.Weight.CERTAIN)) {
            return Optional.empty();
        }
        if (other) {
            return Optional.of(fault(salutation, Fault.OTHER_PERSON));
        }
        if (found.stream().anyMatch(word -> word.likeness() == Likeness.NONE) && contradicts(salutation, found)) {
            return Optional.of(fault(salutation, Fault.OTHER_PERSON));
        }
        if (found.stream().anyMatch(word -> word.likeness() == Likeness.BENT) || disagrees(salutation) || incomplete(salutation, found)) {
            return Optional.of(fault(salutation, Fault.WRONG_FORM));
        }
        boolean shortened = found.stream().anyMatch(word -> word.likeness() == Likeness.SHORT);
        return shortened ? Optional.of(fault(salutation, Fault.DIMINUTIVE)) : Optional.empty();
    }

    /** Whether the address is the customer's, and right. */
    boolean right(Salutation salutation) {
        List<Likened> found = salutation.words().stream().map(this::liken).toList();
        boolean any = found.stream().anyMatch(word -> word.likeness() == Likeness.SAME);
        boolean only = found.stream().allMatch(word -> word.likeness() == Likeness.SAME || word.likeness() == Likeness.NONE);
        return any && only && !disagrees(salutation) && !incomplete(salutation, found)
                && (found.stream().noneMatch(word -> word.likeness() == Likeness.NONE) || !contradicts(salutation, found));
    }

    Customer customer() {
        return customer;
    }

    private Likened liken(String word) {
        Likened known = likened.get(word);
        if (known != null) {
            return known;
        }
        Likened found = compare(word);
        if (word.length() <= LONGEST_KEPT) {
            if (likened.size() >= MOST_KEPT) {
                likened.clear();
            }
            likened.put(word, found);
        }
        return found;
    }

    private Likened compare(String word) {
        if (customer.given().isEmpty() && !customer.initials().isEmpty() && fitsInitial(word)) {
            return new Likened(EnumSet.of(Part.INITIAL), Likeness.SAME);
        }
        var parts = EnumSet.noneOf(Part.class);
        Likeness best = Likeness.NONE;
        if (!first.mayBegin(word)) {
            return new Likened(parts, best);
        }
        for (Part part : NAMES) {
            for (int at = 0; at < recorded(part).size(); at++) {
                Likeness likeness = likeness(word, part, at);
                if (likeness.compareTo(best) < 0) {
                    best = likeness;
                    parts.clear();
                }
                if (likeness == best && best != Likeness.NONE) {
                    parts.add(part);
                    if (part == Part.GIVEN && at > 0) {
                        parts.add(Part.SURNAME);
                    }
                }
            }
        }
        return new Likened(parts, best);
    }

    private Likeness likeness(String word, Part part, int at) {
        String name = recorded(part).get(at);
        Likeness likeness = manner.likeness(word, name, customer.gender());
        return likeness == Likeness.SHORT && part == Part.SURNAME ? Likeness.NONE : likeness;
    }

    private List<String> recorded(Part part) {
        return switch (part) {
            case GIVEN -> customer.given();
            case PATRONYMIC -> Stream.ofNullable(customer.patronymic()).toList();
            case SURNAME -> customer.surnames();
            case INITIAL, NONE -> List.of();
        };
    }

    /** With only initials on record, names that begin so may be the customer's. */
    private boolean fitsInitial(String word) {
        String form = Forms.fold(word);
        boolean surname = customer.surnames().stream().anyMatch(name -> manner.likeness(word, name, customer.gender()) != Likeness.NONE);
        return !surname && Forms.fold(customer.initials()).chars().anyMatch(initial -> !form.isEmpty() && form.charAt(0) == initial);
    }

    /** Another word beside one of theirs: another surname or patronymic is another person; where none is recorded, a surname may be. */
    private boolean contradicts(Salutation salutation, List<Likened> found) {
        boolean surname = found.stream().anyMatch(word -> word.parts().contains(Part.SURNAME) && word.likeness() == Likeness.SAME);
        for (int at = 0; at < found.size(); at++) {
            String word = salutation.words().get(at);
            if (found.get(at).likeness() == Likeness.NONE) {
                boolean patronymic = Patronymics.like(word) && language == Language.RU && customer.initials().isEmpty();
                if (patronymic || surname || !customer.surnames().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A title or an adjective of the other gender, in another case or for several people. */
    private boolean disagrees(Salutation salutation) {
        AddressWords.Phrase opener = salutation.opener();
        boolean unbent = salutation.titles().stream().anyMatch(title -> title.has(Role::unbentTitle) && !title.has(Role.FEMALE_TITLE)
                && !title.has(Role.MALE_TITLE));
        boolean openerWrong = opener != null && (opener.gender().clashes(person(salutation)) || bent(opener)
                || (opener.has(Role.SEVERAL) && !salutation.among()));
        return unbent || openerWrong || salutation.gender().clashes(customer.gender());
    }

    private static boolean bent(AddressWords.Phrase opener) {
        return opener.has(Role.MALE_BENT) || opener.has(Role.FEMALE_BENT);
    }

    private Gender person(Salutation salutation) {
        return customer.gender().or(salutation.gender());
    }

    /** A surname or a patronymic alone, with no title; in English a title with the first name alone. */
    private boolean incomplete(Salutation salutation, List<Likened> found) {
        boolean given = found.stream().anyMatch(word -> word.parts().contains(Part.GIVEN) || word.parts().contains(Part.INITIAL));
        boolean surname = found.stream().anyMatch(word -> word.parts().contains(Part.SURNAME));
        if (salutation.titles().isEmpty()) {
            return !given && !nameless(found);
        }
        boolean courtesy = salutation.titles().stream().anyMatch(title -> title.has(Role.COURTESY_OF_GIVEN_NAME));
        return language == Language.EN && given && !surname && !courtesy && !customer.surnames().isEmpty();
    }

    /** A lone word on record may be a given name that no book knows. */
    private boolean nameless(List<Likened> found) {
        return customer.given().isEmpty() && customer.initials().isEmpty() && customer.titled() == null
                && found.stream().anyMatch(word -> word.likeness() == Likeness.SAME) && !Surnames.certain(customer.surnames().getFirst());
    }

    private Wrong fault(Salutation salutation, Fault fault) {
        AddressWords.Phrase opener = salutation.opener();
        Span span = salutation.span();
        String before = "";
        Gender gender = person(salutation);
        boolean turn = opener != null && (opener.gender().clashes(gender) || bent(opener)
                || (opener.has(Role.SEVERAL) && !salutation.among()));
        if (turn && opener != null) {
            Span agreeing = opener.span(salutation.text());
            String form = words.agreeing(agreeing.of(salutation.text().raw()), gender);
            if (form != null) {
                before = form + salutation.text().raw().substring(agreeing.end(), span.start());
                span = new Span(agreeing.start(), span.end());
            }
        }
        String lead = before;
        List<String> instead = forms(salutation).stream().map(form -> lead + form).distinct().toList();
        return new Wrong(span, fault, instead);
    }

    /** The right forms, first in the manner of the wrong one. */
    private List<String> forms(Salutation salutation) {
        var forms = new ArrayList<String>();
        boolean titled = !salutation.titles().isEmpty();
        boolean several = salutation.words().size() > 1;
        if (titled) {
            titled(salutation, several).ifPresent(forms::add);
        } else if (several) {
            manner.full(customer).ifPresent(forms::add);
        }
        manner.greeting(customer).ifPresent(forms::add);
        if (!titled && !several && customer.given().size() > 0) {
            manner.addressing(customer.given().getFirst(), customer.gender()).stream().skip(1)
                    .filter(form -> language == Language.LT && !form.endsWith("jai") && !form.endsWith("iai")).forEach(forms::add);
        }
        boolean surname = salutation.words().stream().map(this::liken).allMatch(word -> word.parts().contains(Part.SURNAME));
        manner.titled(customer).filter(form -> !titled && (surname || language != Language.LT)).ifPresent(forms::add);
        return forms;
    }

    private Optional<String> titled(Salutation salutation, boolean several) {
        AddressWords.Phrase first = salutation.titles().getFirst();
        String written = first.span(salutation.text()).of(salutation.text().raw());
        boolean kept = !salutation.gender().clashes(customer.gender()) && !first.has(Role::unbentTitle);
        String agreeing = words.agreeing(written, customer.gender());
        Optional<String> title = kept ? Optional.of(titleWithPoint(salutation, written)) : corrected(agreeing);
        boolean called = language == Language.LT && salutation.words().stream().map(this::liken)
                .anyMatch(word -> word.parts().contains(Part.GIVEN));
        boolean given = called || customer.surnames().isEmpty();
        Optional<String> name = several && language != Language.RU
                ? manner.full(customer)
                : given ? manner.greeting(customer) : Optional.of(manner.surname(customer));
        return title.flatMap(form -> name.map((form + " ")::concat));
    }

    /** The title as recorded, else the one of the draft turned to the right gender. */
    private Optional<String> corrected(@Nullable String agreeing) {
        return language == Language.EN && customer.titled() != null
                ? manner.title(customer)
                : Optional.ofNullable(agreeing).or(() -> manner.title(customer));
    }

    private static String titleWithPoint(Salutation salutation, String title) {
        int end = salutation.titles().getFirst().span(salutation.text()).end();
        boolean point = end < salutation.text().raw().length() && salutation.text().raw().charAt(end) == '.';
        return point ? title + "." : title;
    }
}
