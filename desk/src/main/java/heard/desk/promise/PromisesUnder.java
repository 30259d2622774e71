package heard.desk.promise;

import java.util.List;

import heard.desk.conversation.Aside;

/** What an answer promised, under it. */
public record PromisesUnder(List<PromiseLine> lines) implements Aside {
    public PromisesUnder {
        lines = List.copyOf(lines);
    }
}
