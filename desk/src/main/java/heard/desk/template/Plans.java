package heard.desk.template;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import heard.desk.conversation.AnswerCompanion;
import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.State;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What templates lay beside answers: shown before it is done, done with the answer or at once, taken back as long as it is not. */
@Component
public class Plans implements AnswerCompanion {
    public static final String NOW = "template-now";
    public static final String UNDO = "template-undo";

    private final PlanStore store;
    private final TemplateStore templates;
    private final Doing doing;
    private final ActionWords actionWords;
    private final Writings writings;
    private final Clock clock;

    Plans(PlanStore store, TemplateStore templates, Doing doing, ActionWords actionWords, Writings writings, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.doing = doing;
        this.actionWords = actionWords;
        this.writings = writings;
        this.clock = clock;
    }

    /** Where the texts are to which plans belong. */
    @Component
    record Writings(Drafts drafts, Timelines timelines) {}

    /**
     * Lays a template's actions beside the reader's answer.
     *
     * @param before the draft before the template was put in; null where the browser keeps that itself
     * @param after  the draft with it
     */
    void lay(Access access, Conversation conversation, Template template, @Nullable String before, @Nullable String after) {
        if (template.actions().isEmpty() && before == null) {
            current(access, conversation).ifPresent(this::keepOnlyActions);
            return;
        }
        List<Action> actions = template.actions().isEmpty()
                ? current(access, conversation).map(Plan::actions).orElse(List.of())
                : template.actions();
        store.put(new Plan(Ids.next(), conversation.id(), access.agent(), template.id(), actions, before, after, null), clock.instant());
    }

    /** Another text came on top: the older one can no longer be taken out, what goes with it stays. */
    private void keepOnlyActions(Plan plan) {
        if (plan.actions().isEmpty())
            store.remove(plan);
    }

    /** A plan that waits, or whose answer was taken back. */
    private Optional<Plan> current(Access access, Conversation conversation) {
        return store.find(conversation.id(), access.agent())
                .filter(plan -> plan.doneWith() == null || writings.timelines().message(access, plan.doneWith()).isEmpty());
    }

    @Override
    public Optional<Aside> beside(Access access, Words words, Conversation conversation) {
        return current(access, conversation).flatMap(plan -> view(access, words, conversation, plan)).map(view -> view);
    }

    private Optional<PlanView> view(Access access, Words words, Conversation conversation, Plan plan) {
        List<PlanView.Line> lines = new ArrayList<>();
        for (int place = 0; place < plan.actions().size(); place++) {
            Action action = plan.actions().get(place);
            String name = plan.name(place);
            actionWords.of(words, action).ifPresent(said -> lines.add(new PlanView.Line(name, ActionWords.icon(action), said)));
        }
        boolean undoable = plan.before() != null && text(access, conversation).equals(plan.after());
        if (lines.isEmpty() && !undoable)
            return Optional.empty();
        return templates.find(plan.template()).map(template -> new PlanView(template.called(words), lines, undoable));
    }

    private String text(Access access, Conversation conversation) {
        return writings.drafts().mine(access, conversation.id(), MessageKind.OUTBOUND).map(Draft::text).orElse("");
    }

    @Override
    @Transactional
    public void follow(Access access, Conversation conversation, String button, List<String> chosen) {
        Optional<Plan> plan = current(access, conversation);
        if (plan.isEmpty())
            return;
        if (button.equals(NOW)) {
            doing.all(access, conversation.id(), chosen(plan.get(), chosen));
            store.remove(plan.get());
        } else if (button.equals(UNDO)) {
            takeOut(access, conversation, plan.get());
            store.remove(plan.get());
        }
    }

    /** A text that has been worked on since stays as it is. */
    private void takeOut(Access access, Conversation conversation, Plan plan) {
        String before = plan.before();
        Optional<Draft> draft = writings.drafts().mine(access, conversation.id(), MessageKind.OUTBOUND);
        if (before == null || draft.isEmpty() || !draft.get().text().equals(plan.after()))
            return;
        Draft now = draft.get();
        writings.drafts().keep(access, conversation.id(), MessageKind.OUTBOUND,
                new Drafts.Writing(before, now.recipients(), now.files(), now.basedOn(), now.shared()));
    }

    /** What was chosen must still be what is planned, so that nothing is left undone that a page had shown. */
    private static List<Action> chosen(Plan plan, List<String> along) {
        List<String> names = names(along);
        List<Action> chosen = plan.chosen(names);
        if (chosen.size() != names.size())
            throw changed();
        return chosen;
    }

    /** Other features may lay something beside answers too. */
    private static List<String> names(List<String> along) {
        return along.stream().filter(name -> name.startsWith(Plan.PREFIX)).distinct().toList();
    }

    private static DeskException changed() {
        return new DeskException(ConversationError.BESIDE_CHANGED, "What goes along with the answer has changed; nothing was done");
    }

    private List<Action> goingAlong(Access access, Conversation conversation, NewReply reply) {
        Optional<Plan> plan = current(access, conversation);
        if (plan.isEmpty() && !names(reply.along()).isEmpty())
            throw changed();
        return plan.map(found -> chosen(found, reply.along())).orElse(List.of());
    }

    @Override
    public Optional<State> then(Access access, Conversation conversation, NewReply reply) {
        return goingAlong(access, conversation, reply).stream().filter(action -> action.kind() == Action.Kind.STATE)
                .flatMap(action -> State.parse(action.value()).stream()).findFirst();
    }

    @Override
    @Transactional
    public void goAlong(Access access, Conversation conversation, NewReply reply, Message message) {
        List<Action> actions = goingAlong(access, conversation, reply).stream().filter(action -> action.kind() != Action.Kind.STATE)
                .toList();
        doing.all(access, conversation.id(), actions);
        current(access, conversation).ifPresent(plan -> store.done(plan, message.id()));
    }
}
