/**
 * Makes the models of {@code heard.engine.learn} from labelled texts, and measures them.
 * Owns the reading of the data sets, how their labels map to Heard's, splits and folds, the solver, thresholds, calibration, figures and
 * the report. The same data and the same seed give the same bytes on every machine: no clock, no order of threads, no library logarithm.
 * Never used while a message is read or a draft reviewed.
 */
@NullMarked
package heard.engine.training;

import org.jspecify.annotations.NullMarked;
