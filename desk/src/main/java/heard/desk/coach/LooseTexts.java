package heard.desk.coach;

import java.util.Collection;
import java.util.Optional;

import heard.desk.identity.TeamId;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.springframework.stereotype.Component;

/** Reads and reviews texts that belong to no conversation: templates, their samples. Where the engine fails or finds no end there is no answer. */
@Component
public class LooseTexts {
    private final Reviews reviews;
    private final TeamReviews byTeams;

    LooseTexts(Reviews reviews, TeamReviews byTeams) {
        this.reviews = reviews;
        this.byTeams = byTeams;
    }

    /** As the teams want it in whose conversations the text is used; without one, as the whole desk does. */
    public Optional<Review> review(String draft, ReviewContext context, Collection<TeamId> teams) {
        return byTeams.review(draft, context, ReviewReader.of(teams), Reviews.IN_THE_BACKGROUND);
    }

    public Optional<Reading> read(Message message) {
        return reviews.read(message, Language.EN, Reviews.IN_THE_BACKGROUND);
    }
}
