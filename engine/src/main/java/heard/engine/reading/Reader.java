package heard.engine.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import heard.engine.Evidence;
import heard.engine.Expertise;
import heard.engine.Feeling;
import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Span;
import heard.engine.Urgency;
import heard.engine.rule.Match;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads messages. Safe for many threads. */
public final class Reader {
    private static final Set<String> THEMES = Set.of("emotion", "request", "urgency", "expertise", "address", "tone", "signal");
    private static final int FEWEST_TOKENS = 6;
    private static final String LEARNED = "learned";
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
        return hear(text, message, agent).reading();
    }

    /** Reads a message that is cut already, and tells how likely everything was that it might have said. */
    public Heard hear(Text text, Message message, @Nullable Language agent) {
        Language language = text.language();
        List<Match> matches = rules.of(language).match(text);
        var cues = new Cues(matches);
        List<Identifier> identifiers = Identifiers.of(text, cues, message.at());
        Learned learned = Learned.of(text, withoutQuotes(text), matches, identifiers);
        var plain = new Plain(cues);
        boolean leaving = learned.holds("leaving", "leaving") || plain.says("leaving");
        Feelings felt = Feelings.of(text, cues, learned, leaving);
        List<Feeling> feelings = felt.all();
        boolean repeated = learned.holds("repeated", "repeated") || plain.says("repeated") || Repeats.asksAgain(text, message.earlier());
        var said = new Reading(language, text.detection().confidence(), feelings, felt.intensity(),
                plain.urgency(learned.choice(Urgency.class, "urgency", Urgency.NONE)),
                Requests.of(cues, learned, felt), repeated, expertise(text, cues, learned),
                Addresses.of(text, cues, learned), identifiers, leaving,
                learned.holds("wantsHuman", "wantsHuman") || plain.says("human"), felt.tone(), evidence(matches, feelings),
                List.of());
        return new Heard(Attention.with(said, agent == null ? language : agent), learned.likely());
    }

    public static List<String> attention(Reading reading, Language agent) {
        return Attention.with(reading, agent).attention();
    }

    /** Quoted mail is blank, so that it teaches nothing and places stay where they are. */
    private static String withoutQuotes(Text text) {
        if (text.mailQuotes().isEmpty()) {
            return text.raw();
        }
        var own = new StringBuilder(text.raw());
        for (Span quote : text.mailQuotes()) {
            for (int at = quote.start(); at < quote.end(); at++) {
                own.setCharAt(at, ' ');
            }
        }
        return own.toString();
    }

    /** A question of a few words shows nobody's expertise, unless it says so. */
    private static Expertise expertise(Text text, Cues cues, Learned learned) {
        boolean said = cues.any("expertise.novice") || cues.any("expertise.expert");
        return said || text.tokens().size() >= FEWEST_TOKENS
                ? learned.choice(Expertise.class, "expertise", Expertise.UNKNOWN)
                : Expertise.UNKNOWN;
    }

    /** Words that only examples point at are told as such. */
    private static List<Evidence> evidence(List<Match> matches, List<Feeling> feelings) {
        var evidence = new ArrayList<Evidence>();
        for (Match match : matches) {
            String kind = Plain.field(match.rule().kind());
            String theme = kind.substring(0, Math.max(0, kind.indexOf('.')));
            if (THEMES.contains(theme)) {
                evidence.add(new Evidence(theme, kind.substring(theme.length() + 1), match.span(), match.rule().id()));
            }
        }
        var known = new HashSet<Span>();
        evidence.forEach(said -> known.add(said.span()));
        for (Feeling feeling : feelings) {
            for (Span span : feeling.spans()) {
                if (!known.contains(span)) {
                    evidence.add(new Evidence("emotion", feeling.emotion().code(), span, LEARNED));
                }
            }
        }
        return evidence;
    }
}
