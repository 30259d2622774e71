package heard.engine.training;

import java.util.List;

/**
 * A labelled text. Targets stand in the order of the task's labels: 1 or 0 where a label holds or not, an amount for heads of amounts, NaN
 * where the source does not say.
 *
 * @param group what must stay together when examples are parted into folds; most often the text itself
 * @param cues what rules found in the text; none where they were not asked
 * @param own whether it is from the set that the task is about (the project's own, for readings), whose words count for more
 */
record Example(String text, List<String> cues, float[] targets, boolean own, String group) {

    Example(String text, List<String> cues, float[] targets, boolean own) {
        this(text, cues, targets, own, text);
    }

    static Example of(String text, float... targets) {
        return new Example(text, List.of(), targets, false);
    }

    Example together(String with) {
        return new Example(text, cues, targets, own, with);
    }

    Example owned() {
        return new Example(text, cues, targets, true, group);
    }

    /** The fold of so many that this text belongs to, the same for all of its group. */
    int fold(int folds) {
        long hash = 1125899906842597L;
        for (int i = 0; i < group.length(); i++) {
            hash = 31 * hash + group.charAt(i);
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return (int) Long.remainderUnsigned(hash, folds);
    }
}
