package heard.engine.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Severity;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads rule files strictly: whatever it does not know, it refuses with file and line. */
final class RuleLoader {
    private static final Set<String> RULE_KEYS = Set.of("id", "kind", "severity", "weight", "find", "unless", "when", "negated", "quoted",
            "why", "instead", "examples");
    private static final Set<String> FIND_KEYS = Set.of("phrases", "together", "within", "marks", "least", "emoticons", "capitals",
            "sentence-longer", "paragraph-longer",
            "text-longer", "slots");
    private static final Set<String> EXCUSE_KEYS = Set.of("before", "after", "sentence", "next", "text");
    private static final Set<String> WHEN_KEYS = Set.of("channel", "situation", "not");
    private static final Pattern SETS = Pattern.compile("(^|[/\\\\])sets\\.yaml$");
    private static final int MOST_LINES = 300;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** Reads one file; a file named {@code sets} gives names to lists of words, every other one holds rules. */
    void read(String file, String content) {
        if (content.lines().count() > MOST_LINES) {
            throw new RuleError(file, RuleFault.FILE_LONG, Integer.toString(MOST_LINES));
        }
        Node root = parse(file, content);
        if (root == null) {
            return;
        }
        if (SETS.matcher(file).find()) {
            root.map().forEach(this::addSet);
            return;
        }
        root.list().forEach(this::addRule);
    }

    private void addSet(String name, Node phrases) {
        if (!named.add(name)) {
            throw phrases.wrong(RuleFault.SET_TWICE, name);
        }
        sets.merge(name, phrases.texts(), (shipped, own) -> Stream.concat(shipped.stream(), own.stream()).distinct().toList());
    }

    private static @Nullable Node parse(String file, String content) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            return node == null ? null : new Node(file, node);
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            throw new RuleError(file + ":" + line, RuleFault.NOT_YAML, String.valueOf(wrong.getProblem()));
        } catch (YAMLException unreadable) {
            throw new RuleError(file, RuleFault.NOT_YAML, String.valueOf(unreadable.getMessage()));
        }
    }

    /** From here on a rule with a known id replaces the earlier one, and a set adds to it. */
    void beginOverlay() {
        ids.clear();
        named.clear();
    }

    /** The ids read since the overlay began. */
    Set<String> overlaid() {
        return Set.copyOf(ids);
    }

    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    Map<String, List<String>> sets() {
        return Map.copyOf(sets);
    }

    private void addRule(Node node) {
        Map<String, Node> keys = node.map(RULE_KEYS);
        Node named = need(node, keys, "id");
        String id = named.text();
        if (!ids.add(id)) {
            throw named.wrong(RuleFault.ID_TAKEN, id);
        }
        if (!id.matches("[a-z]{2,8}(\\.[a-z0-9-]+)+")) {
            throw named.wrong(RuleFault.ID_SHAPE, id);
        }
        rules.put(id, rule(node, id, keys));
    }

    private static Rule rule(Node node, String id, Map<String, Node> keys) {
        String kind = need(node, keys, "kind").text();
        if (!Kind.known(kind)) {
            throw need(node, keys, "kind").wrong(RuleFault.KIND_UNKNOWN, kind);
        }
        boolean finding = Kind.finding(kind);
        Severity severity = finding ? severity(need(node, keys, "severity")) : null;
        String why = finding ? need(node, keys, "why").text() : "";
        Node weight = keys.get("weight");
        Node negated = keys.get("negated");
        Node quoted = keys.get("quoted");
        Node instead = keys.get("instead");
        return new Rule(id, kind, severity, weight == null ? 0.6 : weight.share(), find(need(node, keys, "find")),
                excuses(keys.get("unless")),
                condition(keys.get("when")), negated != null && negated.truth(), quoted != null && quoted.truth(), why,
                instead == null ? List.of() : instead.texts(), examples(need(node, keys, "examples")), node.place());
    }

    private static Node need(Node node, Map<String, Node> keys, String key) {
        Node value = keys.get(key);
        if (value == null) {
            throw node.wrong(RuleFault.KEY_MISSING, key);
        }
        return value;
    }

    private static Severity severity(Node node) {
        Severity severity = Coded.find(Severity.class, node.text());
        if (severity == null) {
            throw node.wrong(RuleFault.SEVERITY_UNKNOWN, node.text());
        }
        return severity;
    }

    private static Find find(Node node) {
        Map<String, Node> keys = node.map(FIND_KEYS);
        Node least = keys.get("least");
        Node within = keys.get("within");
        Node value = keys.entrySet().stream().filter(entry -> !Set.of("least", "within").contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> node.wrong(RuleFault.NOTHING_TO_FIND));
        if (keys.size() - (least == null ? 0 : 1) - (within == null ? 0 : 1) != 1) {
            throw node.wrong(RuleFault.FIND_ONE);
        }
        String kind = keys.keySet().stream().filter(key -> !Set.of("least", "within").contains(key)).findFirst().orElseThrow();
        return switch (kind) {
            case "phrases" -> new Find.Phrases(value.texts());
            case "together" -> new Find.Together(parts(value), within == null ? 12 : within.number());
            case "marks" -> new Find.Marks(value.text(), least == null ? 2 : least.number());
            case "emoticons" -> new Find.Emoticons();
            case "capitals" -> new Find.Capitals(value.number());
            case "sentence-longer" -> new Find.SentenceLength(value.number());
            case "paragraph-longer" -> new Find.ParagraphLength(value.number());
            case "text-longer" -> new Find.TextLength(value.number());
            case "slots" -> new Find.Slots();
            default -> throw node.wrong(RuleFault.NOTHING_TO_FIND);
        };
    }

    private static List<List<String>> parts(Node node) {
        List<List<String>> parts = node.list().stream().map(Node::texts).toList();
        if (parts.size() < 2 || parts.size() > 4) {
            throw node.wrong(RuleFault.TOGETHER_PARTS);
        }
        return parts;
    }

    private static Excuses excuses(@Nullable Node node) {
        if (node == null) {
            return Excuses.NONE;
        }
        Map<String, Node> keys = node.map(EXCUSE_KEYS);
        return new Excuses(texts(keys.get("before")), texts(keys.get("after")), texts(keys.get("sentence")), texts(keys.get("next")),
                texts(keys.get("text")));
    }

    private static Condition condition(@Nullable Node node) {
        if (node == null) {
            return Condition.ALWAYS;
        }
        Map<String, Node> keys = node.map(WHEN_KEYS);
        return new Condition(Set.copyOf(texts(keys.get("channel"))), Set.copyOf(texts(keys.get("situation"))),
                Set.copyOf(texts(keys.get("not"))));
    }

    private static List<String> texts(@Nullable Node node) {
        return node == null ? List.of() : node.texts();
    }

    private static Examples examples(Node node) {
        Map<String, Node> keys = node.map(Set.of("bad", "good"));
        var examples = new Examples(need(node, keys, "bad").texts(), need(node, keys, "good").texts());
        if (examples.bad().size() < 2 || examples.good().size() < 2) {
            throw node.wrong(RuleFault.EXAMPLES_FEW);
        }
        var unmarked = new ArrayList<>(examples.bad());
        unmarked.removeIf(bad -> bad.indexOf('<') >= 0 && bad.indexOf('>') > bad.indexOf('<'));
        if (!unmarked.isEmpty()) {
            throw node.wrong(RuleFault.EXAMPLE_UNMARKED, unmarked.getFirst());
        }
        return examples;
    }
}
