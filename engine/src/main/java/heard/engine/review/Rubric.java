package heard.engine.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Severity;

/** What is wanted in which situation and what it is worth: read from {@code language/rubric.properties}. */
final class Rubric {
    static final Rubric SHIPPED = new Rubric();
    private final Properties lines = new Properties();

    private Rubric() {
        try (var stream = Rubric.class.getResourceAsStream("/language/rubric.properties")) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no rubric");
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading the rubric", unreadable);
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
            if (lines.containsKey("only." + situation.code())) {
                wanted.retainAll(elements("only." + situation.code()));
            }
            wanted.removeAll(elements("never." + situation.code()));
        });
        return wanted;
    }

    private Set<Element> elements(String key) {
        var elements = EnumSet.noneOf(Element.class);
        Arrays.stream(lines.getProperty(key, "").split("[, ]+")).filter(code -> !code.isEmpty()).forEach(code -> {
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
        String value = lines.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("The rubric has no line " + key);
        }
        return Double.parseDouble(value.strip());
    }
}
