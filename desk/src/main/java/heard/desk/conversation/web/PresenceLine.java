package heard.desk.conversation.web;

import java.util.List;
import java.util.stream.Collectors;

import heard.desk.conversation.Presence.Colleague;
import heard.desk.conversation.Presence.Doing;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who else is at a conversation just now. */
@Component
class PresenceLine {
    private final Directory directory;

    PresenceLine(Directory directory) {
        this.directory = directory;
    }

    /** Null where nobody else is there. */
    @Nullable
    String of(Page page, List<Colleague> others) {
        String writing = names(others, Doing.WRITING);
        String looking = names(others, Doing.LOOKING);
        if (!writing.isEmpty())
            return page.t("presence.writing", writing);
        return looking.isEmpty() ? null : page.t("presence.looking", looking);
    }

    private String names(List<Colleague> others, Doing doing) {
        return others.stream().filter(colleague -> colleague.doing() == doing).map(colleague -> directory.name(colleague.agent()))
                .filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }
}
