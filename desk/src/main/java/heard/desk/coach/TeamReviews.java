package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;

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

    TeamReviews(Reviews reviews, MutedRules muted) {
        this.reviews = reviews;
        this.muted = muted;
    }

    /** Empty where the engine fails, or takes longer than its caller can wait. */
    public Optional<Review> review(String draft, ReviewContext context, ReviewReader reader, Duration patience) {
        return reviews.review(draft, context, reader, patience).map(review -> muted.heard(reader.teams(), review));
    }
}
