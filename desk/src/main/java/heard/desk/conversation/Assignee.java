package heard.desk.conversation;

import heard.desk.identity.AgentId;

/** Whose conversations a filter asks for. {@link Me} is whoever reads, so that a team can share a view. */
public sealed interface Assignee {
    /** The reader. */
    record Me() implements Assignee {}

    /** Conversations that are given to nobody. */
    record Nobody() implements Assignee {}

    /** One agent. */
    record One(AgentId agent) implements Assignee {}

    /** As in addresses and saved views. */
    default String code() {
        return switch (this) {
            case Me me -> "me";
            case Nobody nobody -> "none";
            case One one -> one.agent().value().toString();
        };
    }
}
