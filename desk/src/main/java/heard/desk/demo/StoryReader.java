package heard.desk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the stories of the demo company from its files, strictly: a key that nobody knows stops the start. */
final class StoryReader {
    static final String FOLDER = "/demo/saule/";
    private static final List<String> FILES = List.of("en-money", "en-orders", "en-partners", "en-repair", "extras", "lt-complaints",
            "lt-delivery", "lt-money", "lt-repair", "ru-delivery", "ru-mixed", "ru-repair");
    private static final Set<String> STORY = Set.of("key", "customer", "cc", "subject", "mailbox", "team", "assignee", "state",
            "snoozedFor", "priority", "tags", "fields", "channel", "started", "joinedInto", "messages", "drafts");
    private static final Set<String> LINE = Set.of("from", "note", "auto", "after", "text", "html", "inline", "attachments", "failed",
            "scheduled", "unseen");

    private StoryReader() {
    }

    /** All stories, the oldest first. */
    static List<Story> all() {
        List<Story> stories = new ArrayList<>();
        for (String file : FILES)
            stories.addAll(read(new String(bytes(file + ".yaml"), StandardCharsets.UTF_8)));
        stories.sort(Comparator.comparing(Story::started).reversed());
        return List.copyOf(stories);
    }

    /** One of the files that customers sent. */
    static byte[] file(String name) {
        return bytes("files/" + name);
    }

    private static byte[] bytes(String name) {
        try (InputStream content = StoryReader.class.getResourceAsStream(FOLDER + name)) {
            if (content == null)
                throw new IllegalStateException("The demo has no file " + name);
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Story> read(String yaml) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return Node.list(root, STORY).stream().map(StoryReader::story).toList();
    }

    private static Story story(Node node) {
        Node customer = node.child("customer", Set.of("name", "email", "phone", "language"));
        return new Story(node.text("key"),
                new Story.Customer(customer.text("name"), customer.text("email"), customer.optional("phone"), customer.text("language")),
                node.children("cc", Set.of("name", "email")).stream().map(one -> new Story.Person(one.text("name"), one.text("email")))
                        .toList(),
                node.text("subject"), node.text("mailbox"), node.optional("team"), node.optional("assignee"), State.of(node.text("state")),
                node.duration("snoozedFor"), Priority.parse(node.text("priority")).orElseThrow(), node.texts("tags"), node.map("fields"),
                Channel.of(node.text("channel")), node.requiredDuration("started"), node.optional("joinedInto"),
                node.children("messages", LINE).stream().map(StoryReader::line).toList(),
                node.children("drafts", Set.of("agent", "shared", "text")).stream()
                        .map(one -> new Story.Sketch(one.text("agent"), one.is("shared"), one.text("text"))).toList());
    }

    private static Story.Line line(Node node) {
        String note = node.optional("note");
        String from = note == null ? node.text("from") : note;
        boolean customer = from.equals("customer");
        var voice = note != null ? Story.Voice.NOTE : customer ? Story.Voice.CUSTOMER : Story.Voice.AGENT;
        String auto = node.optional("auto");
        return new Story.Line(voice, customer ? null : from, auto == null ? Nature.PERSONAL : Nature.of(auto),
                node.requiredDuration("after"), node.text("text"), node.optional("html"), node.texts("inline"), node.texts("attachments"),
                fate(node), node.is("unseen"));
    }

    private static Story.@Nullable Fate fate(Node node) {
        if (node.optional("failed") instanceof String words)
            return new Story.Fate.Failed(words);
        return node.duration("scheduled") instanceof Duration in ? new Story.Fate.Scheduled(in) : null;
    }

    /** One mapping of a file. */
    private record Node(Map<?, ?> values) {
        static List<Node> list(@Nullable Object value, Set<String> known) {
            if (value == null)
                return List.of();
            if (!(value instanceof List<?> items))
                throw new IllegalArgumentException("The demo's files have lists of mappings");
            return items.stream().map(item -> of(item, known)).toList();
        }

        static Node of(@Nullable Object value, Set<String> known) {
            if (!(value instanceof Map<?, ?> map) || !known.containsAll(map.keySet()))
                throw new IllegalArgumentException("A mapping of the demo's files has a key that nobody knows: " + value);
            return new Node(map);
        }

        Node child(String key, Set<String> known) {
            return of(values.get(key), known);
        }

        List<Node> children(String key, Set<String> known) {
            return list(values.get(key), known);
        }

        @Nullable
        String optional(String key) {
            return values.get(key) instanceof Object value ? value.toString() : null;
        }

        String text(String key) {
            return Objects.requireNonNull(optional(key), key);
        }

        boolean is(String key) {
            return Boolean.parseBoolean(optional(key));
        }

        @Nullable
        Duration duration(String key) {
            return optional(key) instanceof String text ? Duration.parse(text) : null;
        }

        Duration requiredDuration(String key) {
            return Duration.parse(text(key));
        }

        List<String> texts(String key) {
            return values.get(key) instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
        }

        Map<String, String> map(String key) {
            Map<String, String> found = new LinkedHashMap<>();
            if (values.get(key) instanceof Map<?, ?> map)
                map.forEach((name, value) -> found.put(String.valueOf(name), String.valueOf(value)));
            return found;
        }
    }
}
