package heard.engine.training;

/**
 * How a label is trained.
 *
 * @param cost what an error costs against large weights
 * @param positive how many times more an error on a positive example costs
 * @param own how many times more an error on an example of the project's own costs
 * @param adapt how freely the project's own examples may deviate from what all sources share; 0 trains on the plain union
 */
record SolverSettings(Loss loss, double cost, double positive, double own, double adapt) {

    static SolverSettings of(Loss loss, double cost) {
        return new SolverSettings(loss, cost, 1, 1, 0);
    }

    SolverSettings with(Loss other, double share) {
        return new SolverSettings(other, cost * share, positive, own, adapt);
    }

    SolverSettings positive(double times) {
        return new SolverSettings(loss, cost, times, own, adapt);
    }

    SolverSettings ownCounts(double times, double freedom) {
        return new SolverSettings(loss, cost, positive, times, freedom);
    }
}
