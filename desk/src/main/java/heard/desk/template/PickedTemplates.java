package heard.desk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Addressees;
import heard.desk.conversation.AnswerAdvice;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.State;
import heard.desk.conversation.UnfilledSlots;
import heard.desk.identity.Access;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a template would do in conversations that were picked from a list: shown for each before anything is done. */
@Component
public class PickedTemplates {
    /** More at once nobody looks through. */
    public static final int MOST = 50;

    private final TemplateStore templates;
    private final Palette palette;
    private final TemplateFacts facts;
    private final ActionWords actionWords;
    private final Answers answers;

    PickedTemplates(TemplateStore templates, Palette palette, TemplateFacts facts, ActionWords actionWords, Answers answers) {
        this.templates = templates;
        this.palette = palette;
        this.facts = facts;
        this.actionWords = actionWords;
        this.answers = answers;
    }

    /** Refuses more conversations than one looks through with care. */
    public static void requireFew(int picked) {
        if (picked > MOST)
            throw TemplateError.PICKED_TOO_MANY.because("A template goes to at most " + MOST + " conversations at once");
    }

    /** What an answer needs besides its text. */
    @Component("pickedAnswers")
    record Answers(Addressees addressees, Drafts drafts, ObjectProvider<AnswerAdvice> advice) {}

    /** Why a template does nothing in a conversation. */
    public enum Hindrance {
        READ_ONLY, OTHER_TEAM, NOT_ANSWERABLE, NO_TEXT, UNFILLED, NOBODY, BEGUN, ADVICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a template would do in a conversation.
     *
     * @param language  null where it answers nothing
     * @param hindrance why it does nothing there; null where it can be done
     * @param slot      what is still to be filled in; empty where that is not what hinders
     */
    public record Prospect(Conversation conversation, @Nullable UiLanguage language, String text, List<String> does,
            List<Recipient> recipients, @Nullable Hindrance hindrance, String slot) {
        public Prospect {
            does = List.copyOf(does);
            recipients = List.copyOf(recipients);
        }

        public @Nullable MessageId seen() {
            return conversation.lastMessage();
        }

        public String languageCode() {
            return language == null ? "" : language.code();
        }
    }

    /** Those that are for one of the conversations. */
    public List<Template> usable(List<Conversation> picked) {
        return templates.all().stream().filter(template -> picked.stream().anyMatch(one -> template.isFor(one.scope()))).toList();
    }

    public Optional<Template> find(TemplateId id) {
        return templates.find(id);
    }

    /** The reader may see the conversation. */
    public Prospect look(Access access, Words words, Template template, Conversation conversation) {
        List<String> does = doable(words, template).stream().flatMap(action -> actionWords.of(words, action).stream()).toList();
        if (!access.works(conversation.scope()))
            return hindered(conversation, does, Hindrance.READ_ONLY);
        if (!template.isFor(conversation.scope()))
            return hindered(conversation, does, Hindrance.OTHER_TEAM);
        if (conversation.state() == State.JOINED || conversation.state() == State.SPAM)
            return hindered(conversation, does, Hindrance.NOT_ANSWERABLE);
        return template.wordings().isEmpty()
                ? new Prospect(conversation, null, "", does, List.of(), null, "")
                : answer(access, words, template, conversation);
    }

    /** Actions that still have something to be done to. */
    List<Action> doable(Words words, Template template) {
        return template.actions().stream().filter(action -> actionWords.of(words, action).isPresent()).toList();
    }

    private static Prospect hindered(Conversation conversation, List<String> does, Hindrance hindrance) {
        return new Prospect(conversation, null, "", does, List.of(), hindrance, "");
    }

    private Prospect answer(Access access, Words words, Template template, Conversation conversation) {
        List<String> does = doable(words, template).stream().flatMap(action -> actionWords.of(words, action).stream()).toList();
        UiLanguage language = palette.language(access, conversation);
        Optional<String> text = template.wording(language).flatMap(wording -> Palette.parsed(wording.text()))
                .map(parsed -> parsed.fill(facts.in(language, facts.known(access, conversation)), language));
        if (text.isEmpty())
            return hindered(conversation, does, Hindrance.NO_TEXT);
        List<Recipient> recipients = answers.addressees().of(conversation);
        Optional<String> slot = UnfilledSlots.first(text.get());
        Hindrance hindrance = slot.isPresent() ? Hindrance.UNFILLED : hindrance(access, words, conversation, text.get(), recipients);
        return new Prospect(conversation, language, text.get(), does, recipients, hindrance, slot.orElse(""));
    }

    /** What the coach would ask about, and what its writer has begun, is nothing to be sent unseen. */
    private @Nullable Hindrance hindrance(Access access, Words words, Conversation conversation, String text, List<Recipient> recipients) {
        if (recipients.stream().noneMatch(recipient -> recipient.kind() == Recipient.Kind.TO))
            return Hindrance.NOBODY;
        if (answers.drafts().mine(access, conversation.id(), MessageKind.OUTBOUND).isPresent())
            return Hindrance.BEGUN;
        AnswerAdvice advice = answers.advice().getIfAvailable();
        boolean asks = advice != null && advice.on(access, words, new AnswerAdvice.Written(conversation, text, null))
                .filter(AnswerAdvice.Said::asks).isPresent();
        return asks ? Hindrance.ADVICE : null;
    }

    /** A key for the answer of one run in one conversation: sent once however often it is asked for. */
    static UUID key(UUID run, Conversation conversation) {
        UUID id = conversation.id().value();
        return new UUID(run.getMostSignificantBits() ^ id.getMostSignificantBits(),
                run.getLeastSignificantBits() ^ id.getLeastSignificantBits());
    }

    /** Everything that the prospect lists is chosen. */
    static List<String> along(Plan plan) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < plan.actions().size(); place++)
            names.add(plan.name(place));
        return names;
    }
}
