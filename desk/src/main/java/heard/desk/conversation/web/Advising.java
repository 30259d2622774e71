package heard.desk.conversation.web;

import java.time.Instant;
import java.util.Optional;

import heard.desk.conversation.AnswerAdvice;
import heard.desk.conversation.AnswerAdvice.Said;
import heard.desk.conversation.AnswerAdvice.Written;
import heard.desk.conversation.Conversation;
import heard.desk.identity.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has an answer looked at where its writer asks for that, and once before it goes. Notes are nobody's business. */
@Component
class Advising {
    private final ObjectProvider<AnswerAdvice> advice;

    Advising(ObjectProvider<AnswerAdvice> advice) {
        this.advice = advice;
    }

    /** What was handed in, after the advice's button that was pressed, and what was typed into its fields. */
    Writing followed(Page page, Conversation conversation, Writing writing) {
        String button = writing.advice();
        AnswerAdvice source = advice.getIfAvailable();
        if (source == null || writing.note() || (button == null && !writing.corrects()))
            return writing;
        return writing.withText(
                source.follow(page.access(), written(page, conversation, writing), button == null ? AnswerAdvice.TYPED : button));
    }

    private static Written written(Page page, Conversation conversation, Writing writing) {
        @Nullable
        Instant sendAt = writing.asksAdvice() ? null : writing.sendAt(page.access().zone());
        return new Written(conversation, writing.words(), sendAt, writing.typedTimes());
    }

    private Optional<Said> said(Page page, Conversation conversation, Writing writing) {
        AnswerAdvice source = advice.getIfAvailable();
        if (source == null || writing.note() || writing.words().isBlank())
            return Optional.empty();
        return source.on(page.access(), page.words(), written(page, conversation, writing));
    }

    /** The page as it comes back to who only asked. */
    Composers.Wish looked(Page page, Conversation conversation, Writing writing) {
        return said(page, conversation, writing).map(said -> Composers.Wish.advised(writing, new Composers.Advised(said, false)))
                .orElseGet(() -> Composers.Wish.again(writing, null, false));
    }

    /** The page that asks once more; empty where the answer can go. */
    Optional<Composers.Wish> question(Page page, Conversation conversation, Writing writing) {
        return said(page, conversation, writing).filter(said -> said.asks() && !said.mark().equals(writing.sure()))
                .map(said -> Composers.Wish.advised(writing, new Composers.Advised(said, true)));
    }
}
