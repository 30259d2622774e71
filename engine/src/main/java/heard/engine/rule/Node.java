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

    RuleError wrong(RuleFault fault, String... words) {
        return new RuleError(place(), fault, words);
    }

    /** The keys and values of a mapping, which may have these keys only. */
    Map<String, Node> map(Set<String> allowed) {
        Map<String, Node> values = map();
        values.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.wrong(RuleFault.KEY_UNKNOWN, key, String.join(", ", allowed.stream().sorted().toList()));
            }
        });
        return values;
    }

    Map<String, Node> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(RuleFault.KEYS_EXPECTED);
        }
        var values = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new Node(file, tuple.getKeyNode()).text();
            if (values.put(key, new Node(file, tuple.getValueNode())) != null) {
                throw new Node(file, tuple.getKeyNode()).wrong(RuleFault.KEY_TWICE, key);
            }
        }
        return values;
    }

    List<Node> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(RuleFault.LIST_EXPECTED);
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
            throw wrong(RuleFault.TEXT_EXPECTED);
        }
        return scalar.getValue().strip();
    }

    /** Counts and lengths: from one on. */
    int number() {
        try {
            int number = Integer.parseInt(text());
            if (number >= 1) {
                return number;
            }
            throw wrong(RuleFault.NUMBER_EXPECTED, text());
        } catch (NumberFormatException noNumber) {
            throw wrong(RuleFault.NUMBER_EXPECTED, text());
        }
    }

    double share() {
        try {
            double value = Double.parseDouble(text());
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(RuleFault.SHARE_EXPECTED, text());
        }
        throw wrong(RuleFault.SHARE_EXPECTED, text());
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(RuleFault.TRUTH_EXPECTED, text());
        };
    }
}
