package heard.desk.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.Assignee;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListView;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.Tag;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a query for the index out of what was typed, the filter beside it, and who asks. */
@Component
class QueryCompiler {
    private static final Set<String> FILE = Set.of("attachment", "attachments", "file", "files", "вложение", "вложения", "файл", "файлы",
            "priedas", "priedai", "failas", "failai");
    private static final String WORDS = "words";
    private static final Set<String> LANGUAGES = Set.of("ru", "lt", "en");
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private final TermCompiler terms;
    private final Tags tags;
    private final Directory directory;

    QueryCompiler(TermCompiler terms, Tags tags, Directory directory) {
        this.terms = terms;
        this.tags = tags;
        this.directory = directory;
    }

    /** A query, or what was wrong. */
    record Compiled(Query query, List<SearchProblem> problems) {}

    Compiled compile(Access access, SearchBox box, ListFilter filter) {
        var work = new Work(access, filter);
        terms.compile(box, work.gathered);
        boolean saysNothing = work.gathered.conditions.isEmpty() && !box.terms().isEmpty() && box.filters().isEmpty();
        if (saysNothing)
            work.problems.add(new SearchProblem(WORDS, box.terms().getFirst().text()));
        box.filters().forEach(work::add);
        work.addChoices();
        work.addFilter(box.filters().stream().anyMatch(one -> one.key() == SearchBox.Key.STATE));
        return new Compiled(work.query(), work.problems);
    }

    /** One compilation. */
    private final class Work {
        private final Access access;
        private final ListFilter filter;
        private final TermCompiler.Gathered gathered = new TermCompiler.Gathered();
        private final List<SearchProblem> problems = new ArrayList<>();
        /** Values of one filter of which any will do. */
        private final Map<SearchBox.Key, List<String>> choices = new EnumMap<>(SearchBox.Key.class);
        private Set<TeamId> teams;
        private @Nullable Instant from;
        private @Nullable Instant to;

        private Work(Access access, ListFilter filter) {
            this.access = access;
            this.filter = filter;
            this.teams = new HashSet<>(access.visibleTeams());
            this.from = filter.updated().from();
            this.to = filter.updated().to();
        }

        private void add(SearchBox.Filter typed) {
            String value = typed.value().toLowerCase(Locale.ROOT);
            List<String> marks = switch (typed.key()) {
                case STATE -> State.parse(value).filter(state -> state != State.JOINED).map(Marks::state).stream().toList();
                case ASSIGNEE -> assignees(value);
                case TAG -> tagsNamed(value);
                case CHANNEL -> channel(value).map(Marks::channel).stream().toList();
                case PRIORITY -> Priority.parse(value).map(Marks::priority).stream().toList();
                case LANGUAGE -> LANGUAGES.contains(value) ? List.of(Marks.language(value)) : List.of();
                case NUMBER -> number(value).map(Marks::number).stream().toList();
                case HAS -> FILE.contains(value) ? List.of(Marks.ATTACHMENT) : List.of();
                case TEAM, FROM, TO, BEFORE, AFTER -> List.of();
            };
            boolean understood = switch (typed.key()) {
                case TEAM -> narrowTeams(value);
                case FROM -> addPerson(value, Marks.FROM);
                case TO -> addPerson(value, Marks.TO);
                case BEFORE -> day(value).map(this::before).orElse(false);
                case AFTER -> day(value).map(this::after).orElse(false);
                case TAG, HAS -> addAll(marks);
                case STATE, ASSIGNEE, CHANNEL, PRIORITY, LANGUAGE, NUMBER -> choose(typed.key(), marks);
            };
            if (!understood)
                problems.add(new SearchProblem(typed.key().code(), typed.value()));
        }

        private boolean addAll(List<String> marks) {
            if (!marks.isEmpty())
                gathered.conditions.add(anyOf(marks));
            return !marks.isEmpty();
        }

        private boolean choose(SearchBox.Key key, List<String> marks) {
            choices.computeIfAbsent(key, none -> new ArrayList<>()).addAll(marks);
            return !marks.isEmpty();
        }

        private void addChoices() {
            choices.values().stream().filter(marks -> !marks.isEmpty()).forEach(marks -> gathered.conditions.add(anyOf(marks)));
        }

        private List<String> assignees(String value) {
            if (value.equals("me"))
                return List.of(Marks.assignee(access.agent()));
            if (value.equals("none"))
                return List.of(Marks.assigneeNobody());
            return directory.agents().stream().filter(agent -> called(agent, value)).map(agent -> Marks.assignee(agent.id())).toList();
        }

        private List<String> tagsNamed(String value) {
            String folded = Tokens.folded(value);
            return tags.all().stream().filter(tag -> Tokens.folded(tag.name().toLowerCase(Locale.ROOT)).equals(folded)).map(Tag::id)
                    .map(Marks::tag).toList();
        }

        private boolean narrowTeams(String value) {
            List<TeamId> named = directory.teams().stream().filter(team -> beginsWith(team.name(), value)).map(Team::id).toList();
            teams.retainAll(named);
            return !named.isEmpty();
        }

        private boolean addPerson(String value, String prefix) {
            String person = terms.person(value, prefix);
            if (!person.isEmpty())
                gathered.conditions.add("(" + person + ")");
            return !person.isEmpty();
        }

        private Optional<LocalDate> day(String value) {
            return DAYS.stream().flatMap(form -> day(value, form).stream()).findFirst();
        }

        private Optional<LocalDate> day(String value, DateTimeFormatter form) {
            try {
                return Optional.of(LocalDate.parse(value, form));
            } catch (DateTimeException notThisForm) {
                return Optional.empty();
            }
        }

        private boolean before(LocalDate day) {
            Instant moment = day.atStartOfDay(access.zone()).toInstant();
            to = to == null || moment.isBefore(to) ? moment : to;
            return true;
        }

        private boolean after(LocalDate day) {
            Instant moment = day.atStartOfDay(access.zone()).toInstant();
            from = from == null || moment.isAfter(from) ? moment : from;
            return true;
        }

        /** The filter beside the box; a state that was typed stands in place of the view's. */
        private void addFilter(boolean stateTyped) {
            if (!stateTyped)
                addStates();
            switch (filter.effectiveAssignee()) {
                case null -> {
                }
                case Assignee.Me me -> addAll(List.of(Marks.assignee(access.agent())));
                case Assignee.Nobody nobody -> addAll(List.of(Marks.assigneeNobody()));
                case Assignee.One one -> addAll(List.of(Marks.assignee(one.agent())));
            }
            filter.tags().forEach(tag -> addAll(List.of(Marks.tag(tag))));
            filter.fields().forEach((key, value) -> addAll(List.of(Marks.field(key, value))));
            if (filter.channel() != null)
                addAll(List.of(Marks.channel(filter.channel())));
            if (filter.mailbox() != null)
                addAll(List.of(Marks.mailbox(filter.mailbox())));
            if (filter.priority() != null)
                addAll(List.of(Marks.priority(filter.priority())));
            if (filter.language() != null)
                addAll(List.of(Marks.language(filter.language())));
            if (filter.customer() != null)
                addAll(List.of(Marks.customer(filter.customer())));
            if (filter.team() != null)
                teams.retainAll(Set.of(filter.team()));
        }

        /** Everything but spam is said by what it is not, which costs nothing. */
        private void addStates() {
            Set<State> states = filter.effectiveStates();
            if (states.equals(ListView.ALL.states()))
                gathered.conditions.add("!" + Words.quoted(Marks.state(State.SPAM)));
            else
                addAll(states.stream().sorted().map(Marks::state).toList());
        }

        private Query query() {
            return new Query(gathered.conditions, gathered.headings, gathered.lexemes, gathered.beginnings, teams, from, to,
                    filter.created().from(), filter.created().to());
        }
    }

    private static String anyOf(List<String> marks) {
        return "(" + String.join("|", marks.stream().map(Words::quoted).toList()) + ")";
    }

    private static boolean called(Agent agent, String value) {
        return agent.email().equals(value) || agent.email().startsWith(value + "@") || beginsWith(agent.name(), value);
    }

    /** Whether a name, or one of its words, begins so. */
    private static boolean beginsWith(String name, String value) {
        String folded = Tokens.folded(name.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        String wanted = Tokens.folded(value.replace('ё', 'е'));
        return folded.startsWith(wanted) || folded.contains(" " + wanted);
    }

    private static Optional<Channel> channel(String value) {
        for (Channel channel : Channel.values())
            if (channel.code().equals(value))
                return Optional.of(channel);
        return Optional.empty();
    }

    private static Optional<Long> number(String value) {
        String digits = value.startsWith("#") ? value.substring(1) : value;
        return digits.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
