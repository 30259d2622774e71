package heard.engine.spelling;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** What slips of the hand and of the ear cost in a language, in hundredths of one wrong letter. Data: {@code slips.properties}. */
final class Slips {
    private final WordGraph graph;
    private final int[][] wrong;
    private final int[] lost;
    private final int doubled;
    private final int swapped;
    private final List<String> beginnings;
    private final List<String> verbs;
    private final List<String> particles;
    private final List<String> apart;
    private final Set<String> joined;
    private final Set<String> modal;
    private final List<Kin> kin;

    /** An ending that a word may have where another ending is known. */
    record Kin(String ending, String known) {}

    Slips(WordGraph graph, Properties data) {
        this.graph = graph;
        int size = graph.letters() + 1;
        wrong = new int[size][size];
        lost = new int[size];
        int other = number(data, "other");
        for (int[] row : wrong) {
            java.util.Arrays.fill(row, other);
        }
        java.util.Arrays.fill(lost, number(data, "lost"));
        doubled = number(data, "doubled");
        swapped = number(data, "swapped");
        beginnings = list(data, "beginnings");
        verbs = list(data, "verbs");
        particles = list(data, "particles");
        apart = list(data, "apart");
        joined = Set.copyOf(list(data, "joined"));
        modal = Set.copyOf(list(data, "modal"));
        kin = list(data, "kin").stream().map(pair -> pair.split(":")).map(pair -> new Kin(pair[0], pair[1])).toList();
        keyboard(data.getProperty("keyboard").split(" "));
        for (Map.Entry<Object, Object> entry : data.entrySet()) {
            String[] key = entry.getKey().toString().split("\\.");
            if (key.length == 2 && key[0].equals("alike")) {
                for (String pair : entry.getValue().toString().split(" ")) {
                    alike(pair.charAt(0), pair.charAt(1), Integer.parseInt(key[1]));
                }
            } else if (key.length == 2) {
                entry.getValue().toString().chars().forEach(letter -> lost[graph.code((char) letter)] = Integer.parseInt(key[1]));
            }
        }
        lost[graph.code('-')] = 45;
        lost[graph.code('\'')] = 30;
    }

    private static List<String> list(Properties data, String key) {
        return data.getProperty(key).isBlank() ? List.of() : List.of(data.getProperty(key).strip().split(" "));
    }

    private static int number(Properties data, String key) {
        return Integer.parseInt(data.getProperty(key));
    }

    private void keyboard(String[] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int at = 0; at < rows[row].length(); at++) {
                if (at > 0) {
                    alike(rows[row].charAt(at), rows[row].charAt(at - 1), 80);
                }
                for (int below = Math.max(0, at - 1); row + 1 < rows.length && below <= at && below < rows[row + 1].length(); below++) {
                    alike(rows[row].charAt(at), rows[row + 1].charAt(below), 85);
                }
            }
        }
    }

    private void alike(char one, char two, int cost) {
        int a = graph.code(one);
        int b = graph.code(two);
        wrong[a][b] = Math.min(wrong[a][b], cost);
        wrong[b][a] = Math.min(wrong[b][a], cost);
    }

    /** One letter for another. */
    int wrong(int written, int right) {
        return written == right && right != 0 ? 0 : wrong[written][right];
    }

    /** A letter left out or put in, beside this one. */
    int lost(int letter, int beside) {
        return letter == beside ? doubled : lost[letter];
    }

    /** Two letters in the wrong order. */
    int swapped() {
        return swapped;
    }

    List<String> beginnings() {
        return beginnings;
    }

    /** Beginnings that only verbs take. */
    List<String> verbs() {
        return verbs;
    }

    List<Kin> kin() {
        return kin;
    }

    /** What is often joined to the word behind it by mistake. */
    List<String> apart() {
        return apart;
    }

    /** Beginnings that are written together with the word behind them. */
    Set<String> joined() {
        return joined;
    }

    /** Words after which a verb stands in its first form. */
    Set<String> modal() {
        return modal;
    }

    List<String> particles() {
        return particles;
    }
}
