package heard.engine.training;

/** What a solver is given for one label: the texts, the label's target for each (NaN where it is unknown), and which texts are our own. */
record Problem(Matrix matrix, float[] targets, boolean[] own) {}
