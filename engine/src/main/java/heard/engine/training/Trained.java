package heard.engine.training;

import java.util.List;

import heard.engine.learn.LinearModel;

/**
 * A model and what was measured while it was made: by head, on folds that it was not trained on, and on what was held back.
 *
 * @param scores by example: what the models that had not seen it said
 */
record Trained(LinearModel model, int examples, List<Measured> crossValidated, List<Measured> held, float[][] scores) {

    /** Figures of one head beside those of always answering the most frequent. */
    record Measured(String head, Figures figures, Figures majority) {}
}
