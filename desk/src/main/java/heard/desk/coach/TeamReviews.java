package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;

import heard.desk.coach.rule.RulesInUse;
import heard.engine.Finding;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.springframework.stereotype.Component;

/**
 * The one way in which texts are reviewed for people, be they answers, templates or drafts of another desk: by the rules of the whole
 * desk and of the teams that they belong to, without what those do not want to hear. Thread-safe.
 */
@Component
public class TeamReviews {
    private final Reviews reviews;
    private final MutedRules muted;
    private final RulesInUse rules;

    TeamReviews(Reviews reviews, MutedRules muted, RulesInUse rules) {
        this.reviews = reviews;
        this.muted = muted;
        this.rules = rules;
    }

    /** Empty where the engine fails, or takes longer than its caller can wait. */
    public Optional<Review> review(String draft, ReviewContext context, ReviewReader reader, Duration patience) {
        return reviews.review(draft, context, reader, patience).map(review -> muted.heard(reader.teams(), rules.now().teams(), review));
    }

    /** Whether a reason is the desk's own, and so in the language of the draft whoever reads it. */
    boolean own(Review review, Finding finding) {
        return rules.now().engine().own(review.language(), finding.rule());
    }
}
