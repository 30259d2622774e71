package heard.engine.training;

import java.util.List;
import java.util.function.Function;

import heard.engine.learn.FeatureSet;

/**
 * Something that a model is trained for.
 *
 * @param name of the model file and on the command line
 * @param folds for thresholds, calibration and cross-validated figures
 * @param mostFeatures how many features the shipped model keeps
 * @param training what it is trained on
 * @param held what is kept back for its figures; none where the cross-validated figures speak
 * @param joins whether, once measured, what was held back joins the training of the shipped model
 * @param reader how a file given on the command line is read
 */
record Task(String name, FeatureSet features, int leastTexts, int folds, int mostFeatures, List<HeadPlan> heads,
        Function<DataFolder, List<Example>> training,
        Function<DataFolder, List<Example>> held, boolean joins,
        Function<TextFile, List<Example>> reader) {

    int labels() {
        return heads.stream().mapToInt(head -> head.labels().size()).sum();
    }
}
