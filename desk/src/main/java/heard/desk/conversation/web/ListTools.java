package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.conversation.Assignee;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListSort;
import heard.desk.conversation.ListView;
import heard.desk.conversation.Tag;
import heard.desk.conversation.Tags;
import heard.desk.conversation.web.ListPane.Choice;
import heard.desk.conversation.web.ListPane.Choices;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The menus above a list; each choice is the address of the list it leads to. */
@Component
class ListTools {
    private static final int MOST_TAGS = 12;

    private final Directory directory;
    private final Tags tags;

    ListTools(Directory directory, Tags tags) {
        this.directory = directory;
        this.tags = tags;
    }

    ListPane.Tools of(Page page, ListFilter filter) {
        List<Choices> filters = new ArrayList<>();
        filters.add(languages(page, filter));
        if (filter.view() != ListView.MINE && filter.view() != ListView.UNASSIGNED)
            filters.add(people(page, filter));
        if (!tags.all().isEmpty())
            filters.add(tags(page, filter));
        String filtered = Stream.concat(filters.stream().flatMap(choices -> choices.choices().stream()).filter(Choice::current)
                .map(Choice::label), Stream.of(page.t("inbox.everything"))).findFirst().orElseThrow();
        List<Choice> sorts = Stream.of(ListSort.values())
                .map(sort -> choice(filter.withSort(sort), "sort", page.t("inbox.sort." + sort.code()),
                        filter.sort() == sort))
                .toList();
        return new ListPane.Tools(filtered, filters, page.t("inbox.sort." + filter.sort().code()), sorts);
    }

    private static Choices languages(Page page, ListFilter filter) {
        List<Choice> choices = new ArrayList<>();
        for (UiLanguage language : UiLanguage.values()) {
            boolean current = language.code().equals(filter.language());
            choices.add(choice(in(filter, current ? null : language.code()), "globe", language.ownName(), current));
        }
        return new Choices(page.t("inbox.filter.language"), choices);
    }

    private static ListFilter in(ListFilter filter, @Nullable String language) {
        return new ListFilter(filter.view(), filter.states(), filter.team(), filter.assignee(), filter.tags(), filter.channel(),
                filter.mailbox(), filter.priority(), language, filter.customer(), filter.fields(), filter.created(), filter.updated(),
                filter.text(), filter.sort());
    }

    private Choices people(Page page, ListFilter filter) {
        List<Choice> choices = new ArrayList<>();
        var visible = page.access().visibleTeams();
        directory.activeAgents().stream().filter(agent -> agent.teams().keySet().stream().anyMatch(visible::contains)).forEach(agent -> {
            var one = new Assignee.One(agent.id());
            boolean current = one.equals(filter.assignee());
            choices.add(choice(filter.withAssignee(current ? null : one), "mine", agent.name(), current));
        });
        return new Choices(page.t("inbox.filter.assignee"), choices);
    }

    private Choices tags(Page page, ListFilter filter) {
        List<Choice> choices = new ArrayList<>();
        for (Tag tag : tags.all().stream().limit(MOST_TAGS).toList()) {
            boolean current = filter.tags().contains(tag.id());
            choices.add(choice(filter.withTags(current ? Set.of() : Set.of(tag.id())), "tag", tag.name(), current));
        }
        return new Choices(page.t("inbox.filter.tag"), choices);
    }

    private static Choice choice(ListFilter filter, String icon, String label, boolean current) {
        return new Choice(new Whence(filter).address(), current ? "check" : icon, label, current);
    }
}
