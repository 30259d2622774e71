package heard.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Engine;
import heard.engine.Expertise;
import heard.engine.Held;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Urgency;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;

/** How likely everything was that a reading might have said, and what people's own word does to it. */
class HeardTest {

    private static final Message MESSAGE = Message.of("Третий раз пишу: роутер не работает, я в ярости!");
    private static final Heard HEARD = new Reader(RuleBooks.shipped()).hear(Text.of(MESSAGE.text()), MESSAGE, Language.RU);

    @Test
    void theReadingIsTheUsualOne() {
        assertThat(HEARD.reading().requests()).isEqualTo(Engine.shipped().read(MESSAGE.text()).requests());
        assertThat(HEARD.likely().get("emotions.anger")).isGreaterThan(HEARD.likely().get("emotions.joy"));
        assertThat(HEARD.likely().values()).allMatch(likely -> likely >= 0 && likely <= 1);
    }

    @Test
    void whatPeopleSaySettlesTheirFieldsAndNoOther() {
        var word = new Held(new Held.Word(Emotion.SADNESS, Request.REFUND, Urgency.NONE), Address.UNKNOWN, Expertise.UNKNOWN);
        Reading held = word.over(HEARD.reading());
        Heard settled = HEARD.heldTo(held);

        assertThat(settled.reading()).isEqualTo(held);
        assertThat(settled.likely()).containsEntry("emotions.sadness", 1f).containsEntry("emotions.joy", 0f).containsEntry("request.refund",
                1f);
        assertThat(settled.likely().get("repeated.repeated")).isEqualTo(HEARD.likely().get("repeated.repeated"));
    }

    @Test
    void whoAgreesChangesNothing() {
        assertThat(HEARD.heldTo(HEARD.reading())).isSameAs(HEARD);
    }
}
