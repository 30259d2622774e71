package heard.desk.template;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.grammar.Facts;
import heard.desk.template.grammar.Trait;
import heard.desk.template.grammar.Variable;
import heard.engine.BusinessCalendar;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.ReviewContext;

/** What a template is filled with and judged by where there is no conversation: a sample message, on a day that is always the same. */
final class SampleFacts {
    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    /** A Wednesday. */
    static final ZonedDateTime AT = LocalDateTime.of(2026, 11, 25, 11, 0).atZone(ZONE);
    private static final ZonedDateTime DUE = LocalDateTime.of(2026, 11, 27, 17, 0).atZone(ZONE);
    /** What sample messages do not say themselves. */
    private static final Map<Variable, String> USUAL = Map.of(Variable.NUMBER, "1042", Variable.ORDER, "SL-204417", Variable.CONTRACT,
            "771-204", Variable.SERIAL, "LX3-0092-5518", Variable.PHONE, "+37060000000", Variable.EMAIL, "help@saule.example",
            Variable.TEAM, "Saulė", Variable.MAILBOX, "Saulė");

    private SampleFacts() {
    }

    static Message message(Sample sample) {
        return new Message(sample.message(), AT.minusHours(2).toOffsetDateTime(), heard.engine.Channel.EMAIL, List.of());
    }

    static Facts of(Sample sample, Reading reading) {
        UiLanguage language = sample.language();
        Map<Variable, String> values = new EnumMap<>(USUAL);
        values.put(Variable.AGENT, agent(language));
        values.put(Variable.SUBJECT, subject(language));
        values.put(Variable.AMOUNT, ValueText.amount("129.90 EUR", language));
        values.put(Variable.DATE, ValueText.date("2026-11-18", language));
        values.put(Variable.DUE, ValueText.moment(DUE.toInstant(), ZONE, language));
        values.putAll(TemplateFacts.identifiers(reading.identifiers(), language));
        TemplateFacts.name(sample.name(), language).ifPresent(name -> values.put(Variable.NAME, name));
        Set<Trait> traits = EnumSet.of(Trait.FIRST_ANSWER);
        traits.addAll(Traits.of(reading));
        return new Facts(values, traits, Set.copyOf(reading.requests()), Channel.EMAIL);
    }

    private static String agent(UiLanguage language) {
        return switch (language) {
            case RU -> "Мария";
            case LT -> "Rūta";
            case EN -> "Emma";
        };
    }

    private static String subject(UiLanguage language) {
        return switch (language) {
            case RU -> "Заказ SL-204417";
            case LT -> "Užsakymas SL-204417";
            case EN -> "Order SL-204417";
        };
    }

    static ReviewContext context(Sample sample) {
        return new ReviewContext(heard.engine.Channel.EMAIL, message(sample), sample.name(),
                Coded.find(Language.class, sample.language().code()), AT.toOffsetDateTime(), ZONE, List.of(), null,
                BusinessCalendar.WEEKDAYS);
    }
}
