package heard.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import heard.desk.coach.Telling;
import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Turn;
import heard.desk.platform.words.Words;

/**
 * The mood of a conversation over its letters as a small drawing: a line through how each letter feels, a mark where an answer of
 * ours stands. Its words tell the same to who does not see it.
 *
 * @param line    the corners, as SVG writes them
 * @param letters where the line has its points
 * @param answers where our answers stand, from left to right
 * @param trend   whether it ends higher or lower than it began
 */
public record MoodLine(String line, List<Dot> letters, List<Integer> answers, Trend trend, String words) implements Aside {
    public static final int WIDTH = 88;
    public static final int HEIGHT = 24;
    /** Where neither gladness nor trouble is. */
    public static final int NEUTRAL = 8;
    private static final int STEP = 5;
    private static final int EDGE = 3;
    private static final int MOST_TURNS = 24;
    private static final int MOST_TOLD = 6;

    /** A letter in the drawing. */
    public record Dot(int x, int y) {}

    /** Where the mood goes. */
    public enum Trend {
        BETTER, SAME, WORSE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MoodLine {
        letters = List.copyOf(letters);
        answers = List.copyOf(answers);
    }

    /** Empty where fewer than two letters were read: a point is no line. */
    static List<MoodLine> of(Words words, List<Turn> turns, Map<MessageId, Telling> tellings) {
        List<Turn> shown = turns.stream().filter(turn -> turn.ours() || tellings.containsKey(turn.message())).toList();
        shown = shown.subList(Math.max(0, shown.size() - MOST_TURNS), shown.size());
        List<Telling> told = Matter.told(shown, tellings);
        return told.size() < 2 ? List.of() : List.of(drawn(words, shown, told, tellings));
    }

    private static MoodLine drawn(Words words, List<Turn> shown, List<Telling> told, Map<MessageId, Telling> tellings) {
        List<Dot> letters = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            int x = EDGE + place * (WIDTH - 2 * EDGE) / (shown.size() - 1);
            Telling telling = tellings.get(shown.get(place).message());
            if (shown.get(place).ours() || telling == null)
                answers.add(x);
            else
                letters.add(new Dot(x, NEUTRAL - STEP * telling.level()));
        }
        String line = letters.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new MoodLine(line, letters, answers, trend(told), words(words, told, answers.size()));
    }

    private static Trend trend(List<Telling> told) {
        int rise = Integer.compare(told.getLast().level(), told.getFirst().level());
        return rise > 0 ? Trend.BETTER : rise < 0 ? Trend.WORSE : Trend.SAME;
    }

    private static String words(Words words, List<Telling> told, int answers) {
        String moods = told.subList(Math.max(0, told.size() - MOST_TOLD), told.size()).stream()
                .map(telling -> words.t("matter.feels." + (telling.emotion() == null ? "calm" : telling.emotion().code())))
                .collect(Collectors.joining(" → "));
        return words.t("mood.line", moods, words.count("mood.answers", answers), words.t("mood.trend." + trend(told).code()));
    }
}
