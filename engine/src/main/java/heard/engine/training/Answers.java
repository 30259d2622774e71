package heard.engine.training;

import java.util.List;

import heard.engine.learn.Head;

/** Turns scores into what is answered, label by label: 1 or 0, or the amount. */
final class Answers {

    private Answers() {
    }

    static float[] of(List<Head> heads, float[] scores) {
        float[] given = new float[scores.length];
        int from = 0;
        for (Head head : heads) {
            switch (head.kind()) {
                case ANY -> any(head, scores, from, given);
                case ONE -> given[from + highest(head, scores, from)] = 1;
                case AMOUNT -> System.arraycopy(scores, from, given, from, head.labels().size());
            }
            from += head.labels().size();
        }
        return given;
    }

    private static void any(Head head, float[] scores, int from, float[] given) {
        for (int i = 0; i < head.labels().size(); i++) {
            given[from + i] = scores[from + i] >= head.labels().get(i).threshold() ? 1 : 0;
        }
    }

    private static int highest(Head head, float[] scores, int from) {
        int best = 0;
        for (int i = 1; i < head.labels().size(); i++) {
            if (scores[from + i] - head.labels().get(i).threshold() > scores[from + best] - head.labels().get(best).threshold()) {
                best = i;
            }
        }
        return best;
    }
}
