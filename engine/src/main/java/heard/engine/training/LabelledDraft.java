package heard.engine.training;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.BusinessCalendar;
import heard.engine.Channel;
import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.ReviewContext;
import heard.engine.Severity;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;

/** A draft of the project's own set: what the agent knew, and what a person said of it. */
record LabelledDraft(String id, boolean test, String text, ReviewContext context, String quality, Map<Element, List<Span>> elements,
        Set<Element> wanted, List<Flaw> flaws, List<Due> promises) {

    /** Something to change; the span is null where something is missing. */
    record Flaw(FindingKind kind, Severity severity, @Nullable Span span, boolean inMessage, String words) {}

    /** A commitment and when it falls due; null where no time is named. */
    record Due(Span span, @Nullable OffsetDateTime due) {}

    static LabelledDraft of(Map<String, @Nullable Object> line) {
        String text = Json.text(line, "text");
        String message = line.get("message") instanceof String given ? given : "";
        var elements = new EnumMap<Element, List<Span>>(Element.class);
        for (Map<String, @Nullable Object> element : Json.objects(line, "elements")) {
            elements.computeIfAbsent(coded(Element.class, Json.text(element, "name")), name -> new ArrayList<>())
                    .add(span(line, text, Json.text(element, "text")));
        }
        var wanted = EnumSet.noneOf(Element.class);
        Json.texts(line, "wanted").forEach(name -> wanted.add(coded(Element.class, name)));
        var flaws = new ArrayList<Flaw>();
        for (Map<String, @Nullable Object> finding : Json.objects(line, "findings")) {
            flaws.add(flaw(line, text, message, finding));
        }
        return new LabelledDraft(Json.text(line, "id"), "test".equals(line.get("split")), text, context(line), Json.text(line, "quality"),
                elements, wanted, flaws, promises(line, text));
    }

    /** The labelled commitments of a text. */
    static List<Due> promises(Map<String, @Nullable Object> line, String text) {
        var promises = new ArrayList<Due>();
        for (Map<String, @Nullable Object> promise : Json.objects(line, "promises")) {
            promises.add(new Due(span(line, text, Json.text(promise, "text")),
                    promise.get("due") instanceof String due ? OffsetDateTime.parse(due) : null));
        }
        return promises;
    }

    /** Whether two commitments fall due at one moment, or neither names one. */
    static boolean same(@Nullable OffsetDateTime one, @Nullable OffsetDateTime two) {
        return one == null ? two == null : two != null && one.isEqual(two);
    }

    private static Flaw flaw(Map<String, @Nullable Object> line, String draft, String message, Map<String, @Nullable Object> finding) {
        boolean inMessage = "message".equals(finding.get("in"));
        String words = finding.get("text") instanceof String given ? given : "";
        return new Flaw(coded(FindingKind.class, Json.text(finding, "kind")), coded(Severity.class, Json.text(finding, "severity")),
                words.isEmpty() ? null : span(line, inMessage ? message : draft, words), inMessage, words);
    }

    /** What the agent knew. */
    static ReviewContext context(Map<String, @Nullable Object> line) {
        String channel = line.get("channel") instanceof String given ? given : "email";
        return new ReviewContext(channel.equals("messenger") ? Channel.CHAT : coded(Channel.class, channel),
                line.get("message") instanceof String message ? Message.of(message) : null,
                line.get("name") instanceof String name ? name : null,
                line.get("language") instanceof String language ? coded(Language.class, language) : null,
                line.get("at") instanceof String at ? OffsetDateTime.parse(at) : null,
                line.get("zone") instanceof String zone ? ZoneId.of(zone) : null,
                line.get("earlierReplies") instanceof List<?> ? Json.texts(line, "earlierReplies") : List.of(),
                line.get("typicalHours") instanceof Double hours ? hours : null, BusinessCalendar.WEEKDAYS);
    }

    private static Span span(Map<String, @Nullable Object> line, String text, String words) {
        int from = text.indexOf(words);
        if (from < 0) {
            throw new IllegalArgumentException("In " + line.get("id") + " the labelled words do not stand in the text: " + words);
        }
        return new Span(from, from + words.length());
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        E value = Coded.find(type, code);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + type.getSimpleName() + " \"" + code + "\"");
        }
        return value;
    }
}
