package heard.desk.template.grammar;

import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.engine.Request;

/**
 * What a template is filled with.
 *
 * @param values those that are known; a value is never blank
 */
public record Facts(Map<Variable, String> values, Set<Trait> traits, Set<Request> requests, Channel channel) {
    public Facts {
        values = Map.copyOf(values);
        traits = Set.copyOf(traits);
        requests = Set.copyOf(requests);
        if (values.values().stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("What is not known has no value");
    }
}
