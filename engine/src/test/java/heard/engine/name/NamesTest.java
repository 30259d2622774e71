package heard.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    static Stream<AddressTable.Row> rows() {
        return AddressTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAddressIsJudgedAsPeopleWould(AddressTable.Row row) {
        NameCheck check = Names.check(Text.of(row.draft(), row.language()), row.recorded());
        assertThat(verdict(check)).isEqualTo(row.verdict());
        if (!row.instead().isEmpty()) {
            assertThat(check.wrong().getFirst().instead()).anyMatch(form -> form.contains(row.instead()));
        }
    }

    private static String verdict(NameCheck check) {
        if (check.wrong().isEmpty()) {
            return check.right().isEmpty() ? "none" : "right";
        }
        return switch (check.wrong().getFirst().fault()) {
            case OTHER_PERSON -> "other";
            case WRONG_FORM -> "form";
            case UNFILLED_SLOT -> "slot";
            case DIMINUTIVE -> "short";
        };
    }

    /** Whatever is proposed must be right once it stands in the draft. */
    @ParameterizedTest
    @MethodSource("rows")
    void whatIsProposedIsRightInItsPlace(AddressTable.Row row) {
        Text draft = Text.of(row.draft(), row.language());
        for (NameCheck.Wrong wrong : Names.check(draft, row.recorded()).wrong()) {
            for (String form : wrong.instead()) {
                String mended = row.draft().substring(0, wrong.span().start()) + form + row.draft().substring(wrong.span().end());
                NameCheck again = Names.check(Text.of(mended, row.language()), row.recorded());
                assertThat(again.wrong()).as(mended).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Jonas Petraitis,Jonai", "PETRAITIS JONAS,Jonai", "Rūta,Rūta", "Eglė Norkienė,Egle", "Dainius,Dainiau", "Kazys,Kazy",
            "Motiejus,Motiejau", "Elijas,Elijau", "Marti,Marti", "Kazlauskas,pone Kazlauskai", "John Smith,John", "Sergej,Sergejau",
            "Anna-Marija,Anna-Marija", "Ольга Смирнова,Olga"})
    void lithuanianGreetsInTheVocative(String recorded, String form) {
        assertThat(Names.greeting(recorded, Language.LT)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"Иван,Иван", "Иванов Иван Петрович,Иван Петрович", "Анна Сергеевна Смирнова,Анна Сергеевна",
            "Смирнова А. С.,госпожа Смирнова",
            "Jonas,Йонас", "Jelena Barkova,Елена", "John,Джон", "Živilė,Живиле", "Xqwzt,Xqwzt"})
    void russianGreetsByNameAndPatronymic(String recorded, String form) {
        assertThat(Names.greeting(recorded, Language.RU)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"John Smith,John", "'Smith, John',John", "Mrs Okonjo,Mrs Okonjo", "j.smith@example.org,", "Юлия Ким,Yulia"})
    void englishGreetsByFirstName(String recorded, String form) {
        assertThat(Names.greeting(recorded, Language.EN).orElse(null)).isEqualTo(form);
    }

    @Test
    void aCompanyIsNoPerson() {
        assertThat(Names.greeting("UAB Ratas", Language.LT)).isEmpty();
        assertThat(Names.greeting("ООО «Ромашка»", Language.RU)).isEmpty();
    }

    @Test
    void theSpanIsTheWholeAddress() {
        Text draft = Text.of("Laba diena, ponas Šimkus,\nsiunta jau čia.", Language.LT);
        assertThat(Names.check(draft, "Vladas Šimkus").wrong().stream().map(wrong -> draft.words(wrong.span())))
                .isEqualTo(List.of("ponas Šimkus"));
    }
}
