package heard.engine.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Severity;

/** What is wanted in which situation and what it is worth: read from {@code language/rubric.properties}. */
final class Rubric {
    /** Lines that name elements; all others are numbers. It stands before what is made with it. */
    private static final List<String> NAMING = List.of("wanted.", "only.", "never.");
    static final Rubric SHIPPED = new Rubric();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Set<Element>> elements = new HashMap<>();

    private Rubric() {
        var lines = new Properties();
        try (var stream = Rubric.class.getResourceAsStream("/language/rubric.properties")) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no rubric");
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading the rubric", unreadable);
        }
        for (String key : lines.stringPropertyNames()) {
            String value = lines.getProperty(key).strip();
            if (NAMING.stream().anyMatch(key::startsWith)) {
                elements.put(key, parsed(key, value));
            } else {
                numbers.put(key, Double.valueOf(value));
            }
        }
    }

    /** The wanted elements in the order of a reply. */
    Set<Element> wanted(Set<Situation> situations) {
        var wanted = EnumSet.noneOf(Element.class);
        situations.forEach(situation -> wanted.addAll(elements("wanted." + situation.code())));
        return only(situations, wanted);
    }

    /** What is left of wanted elements in situations where nothing else is wanted, or some never are. */
    Set<Element> only(Set<Situation> situations, Set<Element> all) {
        var wanted = EnumSet.noneOf(Element.class);
        wanted.addAll(all);
        situations.forEach(situation -> {
            Set<Element> only = elements.get("only." + situation.code());
            if (only != null) {
                wanted.retainAll(only);
            }
            wanted.removeAll(elements("never." + situation.code()));
        });
        return wanted;
    }

    private Set<Element> elements(String key) {
        return elements.getOrDefault(key, Set.of());
    }

    private static Set<Element> parsed(String key, String codes) {
        var elements = EnumSet.noneOf(Element.class);
        Arrays.stream(codes.split("[, ]+")).filter(code -> !code.isEmpty()).forEach(code -> {
            Element element = Coded.find(Element.class, code);
            if (element == null) {
                throw new IllegalStateException("The rubric's line " + key + " names no element: " + code);
            }
            elements.add(element);
        });
        return elements;
    }

    double points(Element element) {
        return number("missing." + element.code());
    }

    double cost(Severity severity) {
        return number("cost." + severity.code());
    }

    double number(String key) {
        Double value = numbers.get(key);
        if (value == null) {
            throw new IllegalStateException("The rubric has no line " + key);
        }
        return value;
    }
}
