package heard.engine.name;

import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.name.NameCheck.Fault;
import heard.engine.name.NameCheck.Wrong;

/** Judges an address where no name is recorded: only its form can be wrong. */
final class FormAlone {
    private FormAlone() {
    }

    static Optional<Wrong> judge(Language language, Salutation salutation) {
        if (salutation.weight() != Salutation.Weight.CERTAIN || salutation.among()) {
            return Optional.empty();
        }
        return switch (language) {
            case LT -> lithuanian(salutation);
            case RU -> agreement(salutation, salutation.called().names().getFirst().span().of(salutation.text().raw()));
            case EN, OTHER -> Optional.empty();
        };
    }

    private static Optional<Wrong> lithuanian(Salutation salutation) {
        if (salutation.words().stream().noneMatch(Lithuanian.MANNER::nominative)) {
            return Optional.empty();
        }
        String form = String.join(" ", salutation.words().stream().map(word -> Lithuanian.MANNER.nominative(word)
                ? Lithuanian.MANNER.addressing(word, Lithuanian.genderByEnding(word)).getFirst()
                : word).toList());
        Span names = new Span(salutation.called().names().getFirst().start(), salutation.called().names().getLast().end());
        return Optional.of(new Wrong(names, Fault.WRONG_FORM, List.of(form)));
    }

    private static Optional<Wrong> agreement(Salutation salutation, String name) {
        AddressWords.Phrase opener = salutation.opener();
        Gender patronymic = salutation.words().stream().map(Patronymics::gender).reduce(Gender.UNKNOWN, Gender::or);
        Gender gender = patronymic.or(Genders.ofGiven(name));
        if (opener == null || !opener.gender().clashes(gender) || !Russian.MANNER.knows(name)) {
            return Optional.empty();
        }
        Span agreeing = opener.span(salutation.text());
        String form = AddressWords.shipped().agreeing(agreeing.of(salutation.text().raw()), gender);
        Span whole = new Span(agreeing.start(), salutation.span().end());
        return Optional.of(new Wrong(whole, Fault.WRONG_FORM,
                form == null ? List.of() : List.of(form + salutation.text().raw().substring(agreeing.end(), salutation.span().end()))));
    }
}
