package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and reviews texts that belong to no conversation: templates, their samples. Where the engine fails there is no answer. */
@Component
public class LooseTexts {
    private static final Logger log = LoggerFactory.getLogger(LooseTexts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Reviews reviews;
    private final TextEngine engine;

    LooseTexts(Reviews reviews, TextEngine engine) {
        this.reviews = reviews;
        this.engine = engine;
    }

    public Optional<Review> review(String draft, ReviewContext context) {
        return reviews.review(draft, context, PATIENCE);
    }

    public Optional<Reading> read(Message message) {
        try {
            return Optional.of(engine.read(message, Language.EN));
        } catch (RuntimeException | StackOverflowError failure) {
            log.atWarn().addKeyValue("failure", failure.getClass().getName())
                    .log("The engine could not read a text; it stands without a reading");
            return Optional.empty();
        }
    }
}
