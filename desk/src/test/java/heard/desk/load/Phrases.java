package heard.desk.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Letters of one language, put together from ready sentences. Common words come from the sentences, rare ones from made-up names
 * of things, of which there are many and few that everybody has, and from numbers.
 */
final class Phrases {
    private static final int NAMES = 40_000;
    private static final String[] BEGINNINGS = {"Ver", "Lum", "Kor", "Tan", "Bel", "Mar", "Sol", "Dar", "Fen", "Gal", "Nor", "Pel", "Ros",
            "Sil", "Tor", "Val", "Zan", "Ald", "Bri", "Cal"};
    private static final String[] MIDDLES = {"mo", "ri", "te", "la", "vi", "na", "do", "ke", "su", "pa", "li", "ga", "be", "fo", "ny"};
    private static final String[] ENDINGS = {"ra", "lis", "no", "tex", "va", "mid", "ton", "lux", "da", "rex", "min", "go", "sa", "ber"};

    private final Map<String, List<String>> sections = new HashMap<>();
    private final String code;

    Phrases(String code) {
        this.code = code;
        String file = "/load/" + code + ".txt";
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            List<String> section = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("["))
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                else if (!line.isBlank() && !line.startsWith("#"))
                    section.add(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
        for (String words : List.of("first", "last", "city"))
            sections.put(words, List.of(section(words).getFirst().split(" ")));
        for (String things : List.of("thing", "part"))
            sections.put(things, List.of(section(things).getFirst().split("\\|")));
    }

    private List<String> section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    String code() {
        return code;
    }

    /** What a conversation is about, which its letters come back to. */
    record Matter(String thing, String name, String order, String city) {}

    Matter matter(Chance chance) {
        return new Matter(chance.of(section("thing")), name(chance.rank(NAMES)), Long.toString(chance.between(100_000_000, 999_999_999)),
                chance.of(section("city")));
    }

    private static String name(int rank) {
        int middle = rank / BEGINNINGS.length;
        int end = middle / MIDDLES.length;
        int second = end / ENDINGS.length;
        String longer = second == 0 ? "" : MIDDLES[second % MIDDLES.length] + (second < MIDDLES.length ? "" : MIDDLES[second / 15 % 15]);
        return BEGINNINGS[rank % BEGINNINGS.length] + MIDDLES[middle % MIDDLES.length] + longer + ENDINGS[end % ENDINGS.length];
    }

    /** The beginning of a made-up mail address. */
    static String account(Chance chance) {
        return name(chance.rank(NAMES)).toLowerCase(Locale.ROOT);
    }

    String person(Chance chance) {
        return chance.of(section("first")) + " " + chance.of(section("last"));
    }

    String subject(Chance chance, Matter matter, LocalDate day) {
        return filled(chance.of(section("subject")), chance, matter, day);
    }

    String question(Chance chance, Matter matter, LocalDate day, String writer) {
        return letter(chance, matter, day, "ask", 3 + chance.times(2.5, 14), writer);
    }

    String answer(Chance chance, Matter matter, LocalDate day, String writer) {
        return letter(chance, matter, day, "answer", 3 + chance.times(2, 8), writer);
    }

    String word(Chance chance, Matter matter, LocalDate day) {
        return filled(chance.of(section("thanks")), chance, matter, day);
    }

    String note(Chance chance, Matter matter, LocalDate day) {
        return filled(chance.of(section("note")), chance, matter, day);
    }

    private String letter(Chance chance, Matter matter, LocalDate day, String section, int sentences, String writer) {
        var text = new StringBuilder(chance.of(section("hello"))).append("\n\n");
        int last = -1;
        for (int i = 0; i < sentences; i++) {
            int next = chance.below(section(section).size());
            if (next != last)
                text.append(filled(section(section).get(next), chance, matter, day)).append(i % 3 == 2 ? "\n\n" : " ");
            last = next;
        }
        return text.toString().stripTrailing() + "\n\n" + chance.of(section("bye")) + "\n" + writer;
    }

    private String filled(String sentence, Chance chance, Matter matter, LocalDate day) {
        var text = new StringBuilder(sentence.length() + 40);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, from, open).append(value(sentence.substring(open + 1, close), chance, matter, day));
            from = close + 1;
        }
        return text.append(sentence, from, sentence.length()).toString();
    }

    private String value(String slot, Chance chance, Matter matter, LocalDate day) {
        return switch (slot) {
            case "thing" -> matter.thing();
            case "name" -> matter.name();
            case "order" -> matter.order();
            case "city" -> matter.city();
            case "part" -> chance.of(section("part"));
            case "day" -> day.minusDays(chance.below(20)).toString();
            case "sum" -> String.format(Locale.ROOT, "%d.%02d", 5 + chance.below(900), chance.below(100));
            default -> throw new IllegalStateException("No word for " + slot);
        };
    }
}
