package heard.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a rule file that knows its line; every step down is checked. */
final class Node {
    private final String file;
    private final org.yaml.snakeyaml.nodes.Node node;

    Node(String file, org.yaml.snakeyaml.nodes.Node node) {
        this.file = file;
        this.node = node;
    }

    String place() {
        return file + ":" + (node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1);
    }

    RuleError wrong(String what) {
        return new RuleError(place(), what);
    }

    /** The keys and values of a mapping, which may have these keys only. */
    Map<String, Node> map(Set<String> allowed) {
        Map<String, Node> values = map();
        values.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.wrong(
                        "there is no key \"" + key + "\" here; it may be one of " + String.join(", ", allowed.stream().sorted().toList()));
            }
        });
        return values;
    }

    Map<String, Node> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("keys and values are expected here");
        }
        var values = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new Node(file, tuple.getKeyNode()).text();
            if (values.put(key, new Node(file, tuple.getValueNode())) != null) {
                throw new Node(file, tuple.getKeyNode()).wrong("the key \"" + key + "\" stands here twice");
            }
        }
        return values;
    }

    List<Node> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        var values = new ArrayList<Node>();
        for (org.yaml.snakeyaml.nodes.Node value : sequence.getValue()) {
            values.add(new Node(file, value));
        }
        return values;
    }

    List<String> texts() {
        return list().stream().map(Node::text).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("a text is expected here");
        }
        return scalar.getValue().strip();
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException noNumber) {
            throw wrong("a whole number is expected here, not \"" + text() + "\"");
        }
    }

    double share() {
        try {
            double value = Double.parseDouble(text());
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong("a number from 0 to 1 is expected here, not \"" + text() + "\"");
        }
        throw wrong("a number from 0 to 1 is expected here, not \"" + text() + "\"");
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false is expected here, not \"" + text() + "\"");
        };
    }
}
