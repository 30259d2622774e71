package heard.engine.training;

/** What a solver minimises. */
enum Loss {
    /** Logistic loss: scores are the logarithms of odds. */
    LOGISTIC,
    /** Squared hinge: a support vector machine. */
    HINGE,
    /** The logistic and the hinge model of the same examples, added up: they err apart. */
    BLEND,
    /** Squares: ridge regression. */
    SQUARES
}
