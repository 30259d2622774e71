package heard.desk.template;

import java.util.List;

import heard.desk.conversation.Aside;

/**
 * What a template laid beside an answer, as it stands in the composer.
 *
 * @param undoable whether the text can be made as it was
 */
public record PlanView(String template, List<Line> lines, boolean undoable) implements Aside {
    public PlanView {
        lines = List.copyOf(lines);
    }

    /** One action in words; {@code name} is how a form chooses it. */
    public record Line(String name, String icon, String words) {}
}
