package heard.engine.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import heard.engine.Address;
import heard.engine.Evidence;
import heard.engine.Expertise;
import heard.engine.Feeling;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Tone;
import heard.engine.Urgency;
import heard.engine.rule.Match;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads messages. Safe for many threads. */
public final class Reader {
    private static final Set<String> THEMES = Set.of("emotion", "request", "urgency", "expertise", "address", "tone", "signal");
    private final RuleBooks rules;

    public Reader(RuleBooks rules) {
        this.rules = rules;
    }

    /** Reads a message; {@code agent} is the language of the sentences for the agent, the message's own where it is null. */
    public Reading read(Message message, @Nullable Language agent) {
        return read(Text.of(message.text()), message, agent);
    }

    /** Reads a message that is cut already. */
    public Reading read(Text text, Message message, @Nullable Language agent) {
        Language language = text.language();
        List<Match> matches = rules.of(language).match(text);
        var cues = new Cues(matches);
        List<Feeling> feelings = Feelings.of(cues);
        Intensity intensity = Feelings.intensity(cues, feelings);
        Tone tone = Feelings.tone(cues, feelings, intensity);
        List<Request> requests = Requests.of(cues, feelings);
        Urgency urgency = cues.any("urgency.urgent") ? Urgency.URGENT : cues.any("urgency.soon") ? Urgency.SOON : Urgency.NONE;
        boolean repeated = cues.any("signal.repeated") || Repeats.asksAgain(text, message.earlier());
        Expertise expertise = expertise(cues);
        List<Identifier> identifiers = Identifiers.of(text, cues, message.at());
        var said = new Reading(language, text.detection().confidence(), feelings, intensity, urgency, requests, repeated, expertise,
                address(cues),
                identifiers, cues.any("signal.leaving"), cues.any("signal.human"), tone, evidence(matches), List.of());
        return Attention.with(said, agent == null ? language : agent);
    }

    private static Expertise expertise(Cues cues) {
        double novice = cues.strength("expertise.novice");
        double expert = cues.strength("expertise.expert");
        if (Math.max(novice, expert) < 0.5) {
            return Expertise.UNKNOWN;
        }
        return novice >= expert ? Expertise.NOVICE : Expertise.EXPERT;
    }

    private static Address address(Cues cues) {
        double formal = cues.strength("address.formal");
        double informal = cues.strength("address.informal");
        if (formal == 0 && informal == 0) {
            return Address.UNKNOWN;
        }
        return informal > formal ? Address.INFORMAL : Address.FORMAL;
    }

    private static List<Evidence> evidence(List<Match> matches) {
        var evidence = new ArrayList<Evidence>();
        for (Match match : matches) {
            if (THEMES.contains(match.rule().theme())) {
                evidence.add(new Evidence(match.rule().theme(), match.rule().value(), match.span(), match.rule().id()));
            }
        }
        return evidence;
    }
}
