package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.Presence;
import heard.desk.conversation.Presence.Colleague;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts faces into rows: whoever is at a conversation just now, those who write first, and last whoever answers. */
@Component
class RowFaces {
    /** More would push the subject out; the page of the conversation names everybody. */
    static final int MOST = 4;

    private final Presence presence;
    private final Directory directory;

    RowFaces(Presence presence, Directory directory) {
        this.presence = presence;
        this.directory = directory;
    }

    /** Who is where, without the reader: one question for all rows of a page. */
    Map<ConversationId, List<Colleague>> present(Access access, List<ListRow> rows) {
        return rows.isEmpty() ? Map.of() : presence.others(access, rows.stream().map(ListRow::id).toList());
    }

    List<RowFace> of(Words words, ListRow row, List<Colleague> present) {
        AgentId assignee = row.assignee();
        List<RowFace> faces = new ArrayList<>();
        present.stream().filter(colleague -> !colleague.agent().equals(assignee)).map(colleague -> visitor(words, colleague))
                .filter(face -> !face.name().isEmpty()).sorted(Comparator.comparing(RowFace::doing).reversed())
                .limit(assignee == null ? MOST : MOST - 1).forEach(faces::add);
        if (assignee != null)
            faces.add(answering(words, assignee, present.stream().filter(colleague -> colleague.agent().equals(assignee)).findFirst()
                    .orElse(null)));
        return faces;
    }

    private RowFace visitor(Words words, Colleague colleague) {
        String name = directory.name(colleague.agent());
        return new RowFace(colleague.agent(), name, doing(colleague), says(words, colleague.doing(), name), null);
    }

    private RowFace answering(Words words, AgentId assignee, @Nullable Colleague present) {
        String name = directory.name(assignee);
        String plain = words.t("inbox.assigned", name);
        return present == null
                ? new RowFace(assignee, name, RowFace.Doing.AWAY, plain, plain)
                : new RowFace(assignee, name, doing(present), plain + " · " + says(words, present.doing(), name), plain);
    }

    private static RowFace.Doing doing(Colleague colleague) {
        return switch (colleague.doing()) {
            case LOOKING -> RowFace.Doing.LOOKING;
            case WRITING -> RowFace.Doing.WRITING;
        };
    }

    private static String says(Words words, Presence.Doing doing, String name) {
        return words.t(switch (doing) {
            case LOOKING -> "presence.looking";
            case WRITING -> "presence.writing";
        }, name);
    }
}
