package heard.desk.template;

import java.time.Clock;
import java.util.List;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.MessageKind;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.grammar.Parsed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts templates into answers: the text, the files that go with it, and what is done along with it. */
@Component
public class Insertions {
    private final TemplateStore store;
    private final TemplateFacts facts;
    private final Plans plans;
    private final Drafts drafts;
    private final Clock clock;

    Insertions(TemplateStore store, TemplateFacts facts, Plans plans, Drafts drafts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Who puts the text into the draft. */
    public enum Hand {
        /** The browser, where the cursor stands; it also undoes it. */
        BROWSER,
        /** The desk, behind what is written. */
        DESK
    }

    /**
     * Takes a template for the reader's answer and returns its text.
     *
     * @param language null for a template that has no text
     */
    @Transactional
    public String take(Access access, Conversation conversation, TemplateId id, @Nullable UiLanguage language, Hand hand) {
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to answer is missing");
        Template template = store.find(id).filter(found -> found.isFor(conversation.scope()))
                .orElseThrow(() -> DeskException.notFound("Template " + id));
        String text = language == null ? "" : text(access, conversation, template, language);
        store.used(id, access.agent(), clock.instant());
        drafts.lay(access, conversation.id(), MessageKind.OUTBOUND, template.files());
        switch (hand) {
            case BROWSER -> plans.lay(access, conversation, template, null, null);
            case DESK -> write(access, conversation, template, text);
        }
        return text;
    }

    private String text(Access access, Conversation conversation, Template template, UiLanguage language) {
        Parsed parsed = template.wording(language).flatMap(wording -> Palette.parsed(wording.text()))
                .orElseThrow(() -> DeskException.notFound("Template " + template.id() + " in " + language.code()));
        return parsed.fill(facts.in(language, facts.known(access, conversation)), language);
    }

    private void write(Access access, Conversation conversation, Template template, String text) {
        var draft = drafts.mine(access, conversation.id(), MessageKind.OUTBOUND);
        String before = draft.map(Draft::text).orElse("");
        String after = text.isEmpty() ? before : before.isBlank() ? text : before.stripTrailing() + "\n\n" + text;
        var writing = draft.isPresent()
                ? new Drafts.Writing(after, draft.get().recipients(), List.of(), draft.get().basedOn(), draft.get().shared())
                : new Drafts.Writing(after, List.of(), List.of(), conversation.lastMessage(), false);
        drafts.keep(access, conversation.id(), MessageKind.OUTBOUND, writing);
        plans.lay(access, conversation, template, before, after);
    }
}
