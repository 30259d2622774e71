package heard.desk.coach;

import java.util.Optional;

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

    LooseTexts(Reviews reviews) {
        this.reviews = reviews;
    }

    public Optional<Review> review(String draft, ReviewContext context) {
        return reviews.review(draft, context, Reviews.IN_THE_BACKGROUND);
    }

    public Optional<Reading> read(Message message) {
        return reviews.read(message, Language.EN, Reviews.IN_THE_BACKGROUND);
    }
}
