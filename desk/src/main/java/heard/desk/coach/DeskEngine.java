package heard.desk.coach;

import java.util.List;

import heard.desk.coach.rule.RulesInUse;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine of the whole desk, with the rules that are in use just now; what a language needs is loaded when it is first met. */
@Component
class DeskEngine implements TextEngine {
    private final RulesInUse rules;

    DeskEngine(RulesInUse rules) {
        this.rules = rules;
    }

    @Override
    public Reading read(Message message, @Nullable Language agent) {
        return rules.now().engine().read(message, agent);
    }

    @Override
    public List<String> attention(Reading reading, Language agent) {
        return rules.now().engine().attention(reading, agent);
    }

    @Override
    public Review review(String draft, ReviewContext context, ReviewReader reader) {
        RulesInUse.Now now = rules.now();
        return now.engine().review(draft, context.withoutRules(now.ofOthers(reader.teams())), reader.language());
    }
}
