package heard.desk.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import heard.desk.conversation.Limits;
import heard.desk.platform.words.Words;
import heard.engine.Emotion;
import heard.engine.Identifier;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;

/** Tells a matter in one line, in the language of who reads: when, what was asked, what was done and how soon, how they felt. */
final class MatterWords {
    private static final String BETWEEN = " · ";
    private static final int SUBJECT = 60;

    private final Words words;

    MatterWords(Words words) {
        this.words = words;
    }

    String line(Matter matter) {
        List<String> parts = new ArrayList<>(List.of(words.brief(matter.began()), request(matter), done(matter)));
        if (matter.of().state().live() && matter.done().after() != null)
            parts.add(words.t("matter.open"));
        String felt = felt(matter.felt());
        if (!felt.isEmpty())
            parts.add(felt);
        return String.join(BETWEEN, parts);
    }

    String request(Matter matter) {
        Identifier about = matter.about();
        if (matter.request() == Request.OTHER)
            return about != null ? thing(about) : subject(matter);
        String request = "matter.request." + matter.request().code();
        if (about == null)
            return words.t(request);
        return about.kind() == Identifier.Kind.ORDER
                ? words.t(request + ".order", about.value())
                : words.t("matter.about", words.t(request), thing(about));
    }

    private String thing(Identifier about) {
        return words.t("matter.thing." + about.kind().code(), about.value());
    }

    private String subject(Matter matter) {
        String subject = matter.of().subject().strip();
        return subject.isEmpty() ? words.t("matter.letter") : words.t("matter.subject", Limits.cut(subject, SUBJECT).strip());
    }

    String done(Matter matter) {
        Duration after = matter.done().after();
        if (after == null)
            return words.t(matter.of().state().live() ? "matter.unanswered" : "matter.never-answered");
        Deed deed = matter.done().deed();
        return words.t("matter.deed." + (deed == null ? "answered" : deed.code()), after(after));
    }

    private String after(Duration after) {
        if (after.toMinutes() < 1)
            return words.t("matter.after.once");
        if (after.toHours() < 1)
            return words.count("matter.after.minutes", after.toMinutes());
        if (after.toDays() < 1)
            return words.count("matter.after.hours", after.toHours());
        return words.count("matter.after.days", after.toDays());
    }

    /** "angry → grateful"; empty where they were calm throughout, or nothing was read. */
    String felt(Matter.Felt felt) {
        if (Objects.equals(felt.first(), felt.last()))
            return felt.first() == null ? "" : feeling(felt.first());
        return feeling(felt.first()) + " → " + feeling(felt.last());
    }

    private String feeling(@Nullable Emotion emotion) {
        return words.t("matter.feels." + (emotion == null ? "calm" : emotion.code()));
    }
}
