package heard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import heard.desk.channel.email.Trouble;
import heard.desk.channel.email.mime.MailFlaw;
import heard.desk.conversation.Said;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can go wrong has its words in every language; keys that are put together from codes are seen by no other test. */
class ErrorWordsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Clock.systemUTC(), Catalogue.Unknown.FAIL);
    private static final List<ErrorCode> CODES = codes();

    @ParameterizedTest
    @EnumSource
    void everyErrorCodeHasATitleAndSaysWhatToDo(UiLanguage language) {
        assertThat(CODES).extracting(code -> code.getClass().getSimpleName()).contains("CommonError", "ConversationError", "ExchangeError",
                "DoorError");
        assertThat(missing(language, CODES.stream().flatMap(code -> Stream.of("error." + code.key() + ".title",
                "error." + code.key() + ".text")))).isEmpty();
    }

    private static List<ErrorCode> codes() {
        List<ErrorCode> codes = new ArrayList<>();
        var classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("heard.desk");
        for (JavaClass one : classes) {
            if (one.isAssignableTo(ErrorCode.class) && one.isEnum())
                Stream.of(one.reflect().getEnumConstants()).forEach(code -> codes.add((ErrorCode) code));
        }
        return codes;
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawOfAMailHasASentence(UiLanguage language) {
        assertThat(missing(language, Stream.of(MailFlaw.Kind.values()).map(kind -> "flaw." + code(kind.name())))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleOfAMailboxHasASentence(UiLanguage language) {
        assertThat(missing(language, Stream.of(Trouble.Kind.values()).map(kind -> "mailbox.trouble." + kind.code()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfADeliveryHasASentence(UiLanguage language) {
        assertThat(missing(language, Stream.of(Said.Reason.values()).map(reason -> "delivery.reason." + reason.code()))).isEmpty();
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> missing(UiLanguage language, Stream<String> keys) {
        Words words = CATALOGUE.in(language, ZoneOffset.UTC);
        return keys.filter(key -> !words.knows(key)).toList();
    }
}
