package heard.engine.name;

import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.name.NameCheck.Fault;
import heard.engine.name.NameCheck.Wrong;
import org.jspecify.annotations.Nullable;

/** Judges an address where no name is recorded: only its form can be wrong, its case and what agrees with it. */
final class FormAlone {
    private final Language language;
    private final Salutation salutation;
    private final String raw;
    private final Gender gender;

    private FormAlone(Language language, Salutation salutation) {
        this.language = language;
        this.salutation = salutation;
        this.raw = salutation.text().raw();
        this.gender = gender();
    }

    static Optional<Wrong> judge(Language language, Salutation salutation) {
        boolean bends = language == Language.LT || language == Language.RU;
        boolean judged = bends && salutation.weight() == Salutation.Weight.CERTAIN && !salutation.among();
        return judged ? new FormAlone(language, salutation).wrong() : Optional.empty();
    }

    /** Whose the name is, by patronymics and by names that are known. */
    private Gender gender() {
        Gender patronymic = salutation.words().stream().map(Patronymics::gender).reduce(Gender.UNKNOWN, Gender::or);
        String first = salutation.words().getFirst();
        return language == Language.RU
                ? patronymic.or(Russian.MANNER.knows(first) ? Genders.ofGiven(first) : Gender.UNKNOWN)
                : Lithuanian.MANNER.nominative(first) || Lithuanian.MANNER.knows(first) ? lithuanian(first) : Gender.UNKNOWN;
    }

    private static Gender lithuanian(String word) {
        Gender known = Genders.ofGiven(word);
        boolean vocative = known == Gender.UNKNOWN && (word.endsWith("ai") || word.endsWith("au"));
        return vocative ? Gender.MALE : known;
    }

    private Optional<Wrong> wrong() {
        String names = names();
        Phrase title = salutation.titles().isEmpty() ? null : salutation.titles().getFirst();
        Phrase opener = salutation.opener();
        String titleForm = title == null ? null : agreeing(title, title.has(Role::unbentTitle) && !title.has(Role.FEMALE_TITLE));
        String openerForm = opener == null ? null : agreeing(opener, opener.has(Role.MALE_BENT) || opener.has(Role.FEMALE_BENT));
        boolean wrong = !names.equals(written()) || titleForm != null || openerForm != null;
        return wrong ? Optional.of(fault(opener, openerForm, title, titleForm, names)) : Optional.empty();
    }

    private Wrong fault(@Nullable Phrase opener, @Nullable String openerForm, @Nullable Phrase title, @Nullable String titleForm,
            String names) {
        int nameStart = salutation.called().names().getFirst().start();
        var form = new StringBuilder();
        int start = nameStart;
        if (title != null && (titleForm != null || openerForm != null)) {
            Span said = title.span(salutation.text());
            start = said.start();
            form.append(titleForm == null ? said.of(raw) : titleForm).append(raw, said.end(), nameStart);
        }
        if (opener != null && openerForm != null) {
            Span said = opener.span(salutation.text());
            form.insert(0, openerForm + raw.substring(said.end(), start));
            start = said.start();
        }
        return new Wrong(new Span(start, salutation.span().end()), Fault.WRONG_FORM, List.of(form.append(names).toString()));
    }

    /** The form of a title or an adjective that fits, or null where it fits already. */
    private @Nullable String agreeing(Phrase phrase, boolean bent) {
        Gender fitting = gender.or(bent ? phrase.gender() : Gender.UNKNOWN);
        boolean wrong = bent || phrase.gender().clashes(gender);
        return wrong ? AddressWords.shipped().agreeing(phrase.span(salutation.text()).of(raw), fitting) : null;
    }

    private String written() {
        return raw.substring(salutation.called().names().getFirst().start(), salutation.span().end());
    }

    /** The name as written, with Lithuanian nominatives made vocatives. */
    private String names() {
        String names = written();
        if (language == Language.LT) {
            for (String word : salutation.words()) {
                if (Lithuanian.MANNER.nominative(word)) {
                    names = names.replace(word, Lithuanian.MANNER.addressing(word, Lithuanian.genderByEnding(word)).getFirst());
                }
            }
        }
        return names;
    }
}
