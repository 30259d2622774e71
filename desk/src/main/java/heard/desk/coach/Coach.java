package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.conversation.AnswerAdvice;
import heard.desk.identity.Access;
import heard.desk.platform.words.Words;
import heard.engine.Coded;
import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the coach says of an answer in the making, and does when one of its buttons is pressed. */
@Component
class Coach implements AnswerAdvice {
    /** Sending does not wait for longer than this; whoever asked to look waits a little longer. */
    private static final Duration BEFORE_SENDING = Duration.ofMillis(700);
    private static final Duration ON_REQUEST = Duration.ofSeconds(4);
    private static final String DISMISS = "dismiss:";
    private static final Pattern PROMISE = Pattern.compile("promise:(keep|drop):([0-9a-f-]{1,40}):(\\d{1,2})");

    private final ReviewContexts contexts;
    private final TeamReviews reviews;
    private final DismissalStore dismissals;
    private final ObjectProvider<PromiseChoices> choices;
    private final Clock clock;

    Coach(ReviewContexts contexts, TeamReviews reviews, DismissalStore dismissals, ObjectProvider<PromiseChoices> choices, Clock clock) {
        this.contexts = contexts;
        this.reviews = reviews;
        this.dismissals = dismissals;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Optional<Said> on(Access access, Words words, Written written) {
        return view(access, written, BEFORE_SENDING).map(view -> view);
    }

    Optional<ReviewView> look(Access access, Written written) {
        return view(access, written, ON_REQUEST);
    }

    private Optional<ReviewView> view(Access access, Written written, Duration patience) {
        ReviewContext context = contexts.of(access, written);
        return reviewed(access, written, context, patience).map(review -> view(access, written, context, review));
    }

    /** What was put aside here counts no more, neither among the suggestions nor in the score. */
    private ReviewView view(Access access, Written written, ReviewContext context, Review whole) {
        Review review = Engine.without(whole, dismissals.of(access.agent(), written.conversation().id()));
        return ReviewViews.of(written.text(), review, edits(access, written, context, review), chosen(access, written),
                finding -> reviews.own(review, finding));
    }

    private Map<String, PromiseChoices.Choice> chosen(Access access, Written written) {
        PromiseChoices keeper = choices.getIfAvailable();
        return keeper == null ? Map.of() : keeper.of(access.agent(), written.conversation().id());
    }

    /** Without what the team of the conversation does not want to hear. Reasons are for the agent, whatever language the answer is in. */
    private Optional<Review> reviewed(Access access, Written written, ReviewContext context, Duration patience) {
        var reader = new ReviewReader(Objects.requireNonNull(Coded.find(Language.class, access.language().code())),
                Set.of(written.conversation().scope()));
        return reviews.review(written.text(), context, reader, patience);
    }

    private static Edits edits(Access access, Written written, ReviewContext context, Review review) {
        return new Edits(written.text(), review, context.channelOrEmail(), access.name());
    }

    @Override
    public String follow(Access access, Written written, String button) {
        if (button.startsWith(DISMISS)) {
            dismiss(access, written, button.substring(DISMISS.length()));
            return written.text();
        }
        if (button.equals(TYPED)) {
            correct(access, written);
            return written.text();
        }
        Matcher promise = PROMISE.matcher(button);
        if (promise.matches()) {
            int place = Integer.parseInt(promise.group(3));
            String at = place < written.times().size() ? written.times().get(place) : "";
            choose(access, written, promise.group(2), new PromiseChoices.Wanted(promise.group(1).equals("keep"), at));
            return written.text();
        }
        ReviewContext context = contexts.of(access, written);
        Optional<Review> review = reviewed(access, written, context, ON_REQUEST);
        return review.flatMap(found -> ReviewViews.edit(found, edits(access, written, context, found), button))
                .map(edit -> edit.in(written.text())).orElse(written.text());
    }

    /** Times that were typed for the promises that are there, as long as it is still these. */
    private void correct(Access access, Written written) {
        PromiseChoices keeper = choices.getIfAvailable();
        List<FoundPromise> found = reviewed(access, written, contexts.of(access, written), ON_REQUEST).stream()
                .flatMap(review -> FoundPromises.of(review).stream()).map(FoundPromises.Placed::promise).toList();
        if (keeper == null || found.size() != written.times().size())
            return;
        for (int place = 0; place < found.size(); place++)
            if (!written.times().get(place).isBlank())
                keeper.choose(access, written.conversation(), found.get(place),
                        new PromiseChoices.Wanted(true, written.times().get(place)));
    }

    /** Only of a promise that is there something can be said; a time that cannot be meant is refused. */
    void choose(Access access, Written written, String key, PromiseChoices.Wanted wanted) {
        PromiseChoices keeper = choices.getIfAvailable();
        if (keeper != null)
            reviewed(access, written, contexts.of(access, written), ON_REQUEST).stream()
                    .flatMap(review -> FoundPromises.of(review).stream()).map(FoundPromises.Placed::promise)
                    .filter(promise -> promise.key().equals(key)).findFirst()
                    .ifPresent(promise -> keeper.choose(access, written.conversation(), promise, wanted));
    }

    /** Only what was said can be dismissed, so that the sums are of real advice. Behind the rule may stand why. */
    private void dismiss(Access access, Written written, String button) {
        int colon = button.indexOf(':');
        String rule = colon < 0 ? button : button.substring(0, colon);
        Unwanted reason = colon < 0 ? null : Unwanted.find(button.substring(colon + 1)).orElse(null);
        reviewed(access, written, contexts.of(access, written), ON_REQUEST).stream()
                .flatMap(review -> review.findings().stream())
                .filter(finding -> finding.rule().equals(rule)).findFirst()
                .ifPresent(finding -> dismissals.add(access.agent(), written.conversation(), new DismissalStore.Advice(rule,
                        finding.kind().code(), finding.severity().code(), finding.why(), reason), clock.instant()));
    }
}
