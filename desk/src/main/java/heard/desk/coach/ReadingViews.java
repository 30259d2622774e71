package heard.desk.coach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import heard.desk.coach.ReadingView.Aspect;
import heard.desk.coach.ReadingView.Choice;
import heard.desk.coach.ReadingView.Choices;
import heard.desk.coach.ReadingView.Fact;
import heard.desk.coach.ReadingView.Named;
import heard.desk.coach.ReadingView.Perspective;
import heard.desk.conversation.Message;
import heard.desk.conversation.Spoken;
import heard.desk.platform.words.Words;
import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Evidence;
import heard.engine.Feeling;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/** Makes a reading ready to be shown: in words, with the places of the message that say so. */
final class ReadingViews {
    private static final int MOST_QUOTES = 6;
    private static final int MOST_WORDS = 4;
    private static final Set<Identifier.Kind> FINDABLE = Set.of(Identifier.Kind.ORDER, Identifier.Kind.CONTRACT, Identifier.Kind.PHONE,
            Identifier.Kind.EMAIL, Identifier.Kind.SERIAL);

    private final Words words;
    private final MessageReading reading;
    private final String text;

    private ReadingViews(Words words, MessageReading reading, String text) {
        this.words = words;
        this.reading = reading;
        this.text = text;
    }

    static ReadingView of(Words words, Message message, MessageReading reading, boolean newest) {
        return new ReadingViews(words, reading, Spoken.textOf(message)).view(newest);
    }

    private ReadingView view(boolean newest) {
        List<String> attention = newest ? reading.attention().getOrDefault(words.language().code(), List.of()) : List.of();
        return new ReadingView(reading.message(), facts(), identifiers(), newest && distressed() ? perspective() : null, attention,
                reading.held(), reading.corrected(), Stream.of(Aspect.values()).map(this::choices).toList());
    }

    private Choices choices(Aspect aspect) {
        return switch (aspect) {
            case EMOTION -> new Choices(aspect, words.t("reading.feels"),
                    Stream.concat(Stream.of(Emotion.values()).map(one -> choice("reading.emotion.", one, reading.held().emotion())),
                            Stream.of(new Choice("", words.t("reading.emotion.none"), reading.held().emotion() == null))).toList());
            case REQUEST -> new Choices(aspect, words.t("reading.wants"),
                    Stream.of(Request.values()).map(one -> choice("reading.request.", one, reading.held().request())).toList());
            case URGENCY -> new Choices(aspect, words.t("reading.when"),
                    Stream.of(Urgency.values()).map(one -> choice("reading.urgency.", one, reading.held().urgency())).toList());
        };
    }

    private Choice choice(String key, Coded one, @Nullable Coded held) {
        return new Choice(one.code(), words.t(key + one.code()), one.equals(held));
    }

    /** Only where it matters, so that people do not learn to look past it. */
    private boolean distressed() {
        Emotion main = reading.held().emotion();
        boolean strong = reading.intensity().compareTo(Intensity.STRONG) >= 0;
        return main != null && main.negative() && (strong || main == Emotion.SADNESS || reading.read().tone() == Tone.HOSTILE);
    }

    private Perspective perspective() {
        Stream<Span> felt = reading.read().feelings().stream().filter(feeling -> feeling.emotion().negative())
                .flatMap(feeling -> feeling.spans().stream());
        Stream<Span> wanted = reading.read().evidence().stream()
                .filter(one -> one.field().equals("signal") || one.field().equals("urgency"))
                .map(Evidence::span);
        return new Perspective(quotes(Stream.concat(felt, wanted).toList()).stream().limit(MOST_WORDS).toList());
    }

    private List<Fact> facts() {
        Reading read = reading.read();
        List<Fact> facts = new ArrayList<>();
        Emotion main = reading.held().emotion();
        if (main != null)
            facts.add(mood(main));
        if (read.tone() == Tone.HOSTILE)
            facts.add(new Fact("warning", words.t("reading.tone.hostile"), evidence("tone", Set.of("hostile")), true, null));
        if (reading.held().request() != Request.OTHER)
            facts.add(request());
        if (reading.held().urgency() != Urgency.NONE)
            facts.add(new Fact("urgent", words.t("reading.urgency." + reading.held().urgency().code()), evidence("urgency", null),
                    reading.held().urgency() == Urgency.URGENT, Aspect.URGENCY));
        signal(facts, read.repeated(), "repeated", "history");
        signal(facts, read.leaving(), "leaving", "logout");
        signal(facts, read.wantsHuman(), "human", "people");
        return facts;
    }

    private Fact mood(Emotion main) {
        String level = reading.intensity() == Intensity.NONE ? "" : " · " + words.t("reading.intensity." + reading.intensity().code());
        String name = words.t("reading.emotion." + main.code());
        List<Span> spans = reading.read().feelings().stream().filter(feeling -> reading.leads(feeling.emotion()))
                .flatMap((Feeling feeling) -> feeling.spans().stream()).toList();
        return new Fact("mood-" + main.code(), name + level, quotes(spans),
                main.negative() && reading.intensity().compareTo(Intensity.STRONG) >= 0, Aspect.EMOTION);
    }

    /** An agent's correction stands for the whole list. */
    private Fact request() {
        Request main = reading.held().request();
        List<Request> all = reading.read().requests();
        List<Request> shown = all.contains(main) ? Stream.concat(Stream.of(main), all.stream()).distinct().toList() : List.of(main);
        String names = String.join(", ", shown.stream().filter(request -> request != Request.OTHER)
                .map(request -> words.t("reading.request." + request.code())).toList());
        return new Fact("list", names, evidence("request", Set.copyOf(shown.stream().map(Request::code).toList())), false, Aspect.REQUEST);
    }

    private void signal(List<Fact> facts, boolean holds, String signal, String icon) {
        if (holds)
            facts.add(
                    new Fact(icon, words.t("reading.signal." + signal), evidence("signal", Set.of(signal)), !signal.equals("human"), null));
    }

    private List<String> evidence(String field, @Nullable Set<String> values) {
        Predicate<Evidence> fits = one -> one.field().equals(field) && (values == null || values.contains(one.value()));
        return quotes(reading.read().evidence().stream().filter(fits).map(Evidence::span).toList());
    }

    /** The words of the message; none where the text is not the one that was read. */
    private List<String> quotes(Collection<Span> spans) {
        return spans.stream().filter(span -> span.end() <= text.length()).map(span -> span.of(text).strip())
                .filter(quote -> !quote.isEmpty()).distinct().limit(MOST_QUOTES).toList();
    }

    private List<Named> identifiers() {
        return reading.read().identifiers().stream().filter(one -> one.span().end() <= text.length())
                .map(one -> new Named(one.kind(), one.value(), one.span().of(text),
                        FINDABLE.contains(one.kind()) ? "/search?q=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8) : null))
                .distinct().toList();
    }
}
