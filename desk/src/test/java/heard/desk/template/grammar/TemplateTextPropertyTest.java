package heard.desk.template.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import heard.desk.conversation.Channel;
import heard.desk.platform.words.UiLanguage;
import heard.engine.Request;
import org.junit.jupiter.api.Test;

/** Random templates, whose text is worked out while they are made, and random rubbish; {@code -Dheard.template.seed=N} starts at a seed. */
class TemplateTextPropertyTest {
    private static final long SEED = Long.getLong("heard.template.seed", 1);
    private static final int CASES = Integer.getInteger("heard.template.cases", 10_000);
    private static final int DEEPEST = 5;
    private static final List<String> SCRAPS = List.of("{{", "}}", "{", "}", "#if ", "/if", "else", "else if ", "angry", "kitaip", "#jei ",
            "pyksta", "name", "?", "|", "(", ")", " and ", " or ", "not ", "request is ", "refund", "\n", " ", "x", "ž", "😀",
            "известно имя");

    @Test
    void aTemplateSaysWhatItsPartsSay() {
        int chosen = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            var maker = new Maker(new SplittableRandom(seed));
            Made made = maker.text(DEEPEST);
            chosen += made.text().contains("/") ? 1 : 0;
            TemplateText read = TemplateText.read(made.text());
            assertThat(read).as("seed %d: %s", seed, made.text()).isInstanceOf(TemplateText.Understood.class);
            String filled = ((TemplateText.Understood) read).parsed().fill(maker.facts, UiLanguage.LT);
            assertThat(filled).as("seed %d: %s", seed, made.text()).isEqualTo(made.says());
        }
        assertThat(chosen).as("templates with conditions").isGreaterThan(CASES / 4);
    }

    @Test
    void rubbishIsRefusedWithAPlaceInTheTextOrLeavesNothingOpen() {
        int refused = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            int scraps = random.nextInt(1, 25);
            for (int scrap = 0; scrap < scraps; scrap++)
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            switch (TemplateText.read(text.toString())) {
                case TemplateText.Refused refusal -> {
                    refused++;
                    for (Flaw flaw : refusal.flaws())
                        assertThat(at(text.toString(), flaw)).as("seed %d: %s at %s", seed, text, flaw).isTrue();
                }
                case TemplateText.Understood understood -> {
                    Facts nothing = new Facts(Map.of(), Set.of(), Set.of(), Channel.EMAIL);
                    String filled = understood.parsed().fill(nothing, UiLanguage.EN);
                    assertThat(filled.replaceAll("\\{\\{[^{}\\n]+}}", "")).as("seed %d: %s", seed, text).doesNotContain("{{", "}}");
                }
            }
        }
        assertThat(refused).isBetween(CASES / 10, CASES * 9 / 10);
    }

    /** Whether a flaw lies within the text that it is about. */
    private static boolean at(String text, Flaw flaw) {
        List<String> lines = List.of(text.split("\n", -1));
        if (flaw.line() < 1 || flaw.line() > lines.size())
            return false;
        String line = lines.get(flaw.line() - 1);
        return flaw.column() >= 1 && flaw.column() <= line.codePointCount(0, line.length()) + 1;
    }

    /** A template, and what it must say. */
    private record Made(String text, String says) {
        Made then(Made next) {
            return new Made(text + next.text(), says + next.says());
        }
    }

    private record Asked(String text, boolean holds) {}

    /** Makes templates for facts of its own. */
    private static final class Maker {
        private final SplittableRandom random;
        private final Facts facts;

        Maker(SplittableRandom random) {
            this.random = random;
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            for (Trait trait : Trait.values())
                if (random.nextBoolean())
                    traits.add(trait);
            Map<Variable, String> values = new EnumMap<>(Variable.class);
            for (Variable variable : Variable.values())
                if (random.nextBoolean())
                    values.put(variable, "<" + variable + ">");
            facts = new Facts(values, traits, Set.of(any(Request.values())), any(Channel.values()));
        }

        private <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }

        private String spelling(Term term) {
            List<String> spellings = term.spellings(any(UiLanguage.values()));
            return spellings.get(random.nextInt(spellings.size()));
        }

        Made text(int depth) {
            Made made = new Made("a", "a");
            int parts = 1 + random.nextInt(3);
            for (int part = 0; part < parts; part++)
                made = made.then(part(depth)).then(new Made(".", "."));
            return made;
        }

        private Made part(int depth) {
            return switch (random.nextInt(depth == 0 ? 3 : 4)) {
                case 0 -> new Made("w ž 😀 {x}", "w ž 😀 {x}");
                case 1 -> value();
                case 2 -> new Made("{{?what it is|an example}}", "{{what it is}}");
                default -> choice(depth - 1);
            };
        }

        private Made value() {
            Variable variable = any(Variable.values());
            return new Made("{{ " + spelling(variable) + " }}",
                    facts.values().getOrDefault(variable, "{{" + variable.label(UiLanguage.LT) + "}}"));
        }

        private Made choice(int depth) {
            Asked first = condition(2);
            Asked second = condition(2);
            Made one = text(depth);
            Made other = text(depth);
            Made last = text(depth);
            String text = "{{" + spelling(Sign.IF) + " " + first.text() + "}}" + one.text() + "{{" + spelling(Sign.ELSE_IF) + " "
                    + second.text() + "}}" + other.text() + "{{" + spelling(Sign.ELSE) + "}}" + last.text() + "{{" + spelling(Sign.END)
                    + "}}";
            return new Made(text, first.holds() ? one.says() : second.holds() ? other.says() : last.says());
        }

        private Asked condition(int depth) {
            return switch (random.nextInt(depth == 0 ? 4 : 7)) {
                case 0 -> {
                    Trait trait = any(Trait.values());
                    yield new Asked(spelling(trait), facts.traits().contains(trait));
                }
                case 1 -> {
                    Wish wish = any(Wish.values());
                    yield new Asked(spelling(Sign.REQUEST) + " " + spelling(Sign.IS) + " " + spelling(wish),
                            facts.requests().contains(wish.request()));
                }
                case 2 -> {
                    Way way = any(Way.values());
                    yield new Asked(spelling(Sign.CHANNEL) + " " + spelling(Sign.IS) + " " + spelling(way),
                            facts.channel() == way.channel());
                }
                case 3 -> {
                    Variable variable = any(Variable.values());
                    yield new Asked(spelling(Sign.KNOWN) + " " + spelling(variable), facts.values().containsKey(variable));
                }
                case 4 -> {
                    Asked of = condition(depth - 1);
                    yield new Asked(spelling(Sign.NOT) + " (" + of.text() + ")", !of.holds());
                }
                case 5 -> {
                    Asked one = condition(depth - 1);
                    Asked other = condition(depth - 1);
                    yield new Asked("(" + one.text() + ") " + spelling(Sign.AND) + " (" + other.text() + ")", one.holds() && other.holds());
                }
                default -> {
                    Asked one = condition(depth - 1);
                    Asked other = condition(depth - 1);
                    yield new Asked("(" + one.text() + ") " + spelling(Sign.OR) + " (" + other.text() + ")", one.holds() || other.holds());
                }
            };
        }
    }
}
