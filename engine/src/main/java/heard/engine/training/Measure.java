package heard.engine.training;

/** A figure by which answers are judged. */
enum Measure {
    MACRO_F1("macro-F1"), MICRO_F1("micro-F1"), ACCURACY("accuracy"),
    /** As CEDR's authors measure: each label a task of yes or no, the mean of the tasks' micro-F1. */
    BINARY_MICRO("mean binary micro-F1"), BINARY_MACRO("mean binary macro-F1"), PEARSON("mean Pearson");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    double of(Figures figures) {
        return switch (this) {
            case MACRO_F1 -> figures.macroF1();
            case MICRO_F1 -> figures.microF1();
            case ACCURACY -> figures.accuracy();
            case BINARY_MICRO -> figures.binaryMicroF1();
            case BINARY_MACRO -> figures.binaryMacroF1();
            case PEARSON -> figures.meanPearson();
        };
    }

    /** What a head is judged by where nothing else was published: labels of yes or no by both classes. */
    static Measure usual(Figures figures) {
        return switch (figures.kind()) {
            case ANY -> figures.labels().size() == 1 ? BINARY_MACRO : MACRO_F1;
            case ONE -> MACRO_F1;
            case AMOUNT -> PEARSON;
        };
    }
}
