package heard.engine.training;

import java.util.List;

import heard.engine.learn.LinearModel;

/** A model and what was measured while it was made: by head, on folds that it was not trained on, and on what was held back. */
record Trained(LinearModel model, int examples, List<Measured> crossValidated, List<Measured> held) {

    /** Figures of one head beside those of always answering the most frequent. */
    record Measured(String head, Figures figures, Figures majority) {}
}
