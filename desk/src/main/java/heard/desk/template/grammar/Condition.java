package heard.desk.template.grammar;

import java.util.List;

import heard.desk.conversation.Channel;
import heard.engine.Request;

/** When a part of a template stands. */
sealed interface Condition {
    boolean holds(Facts facts);

    record Has(Trait trait) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.traits().contains(trait);
        }
    }

    record Asks(Request request) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.requests().contains(request);
        }
    }

    record ComesBy(Channel channel) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.channel() == channel;
        }
    }

    record Known(Variable variable) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.values().containsKey(variable);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !of.holds(facts);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            return of.stream().allMatch(one -> one.holds(facts));
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            return of.stream().anyMatch(one -> one.holds(facts));
        }
    }
}
