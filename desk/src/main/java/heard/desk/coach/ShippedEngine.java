package heard.desk.coach;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine that ships with Heard, one for the whole desk; what a language needs is loaded when it is first met. */
@Component
class ShippedEngine implements TextEngine {
    private final Engine engine = Engine.shipped();

    @Override
    public Reading read(Message message, @Nullable Language agent) {
        return engine.read(message, agent);
    }

    @Override
    public List<String> attention(Reading reading, Language agent) {
        return engine.attention(reading, agent);
    }

    @Override
    public Review review(String draft, ReviewContext context, Language agent) {
        return engine.review(draft, context, agent);
    }
}
