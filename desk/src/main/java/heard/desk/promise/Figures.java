package heard.desk.promise;

/**
 * What became of promises that were due in some time.
 *
 * @param broken not kept in time and not kept since; also those that were moved or taken back only after their time
 * @param moved  moved or taken back while there was time
 * @param open   their time is still to come
 */
public record Figures(int kept, int late, int broken, int moved, int open) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    /** How many had to be kept by now. */
    public int due() {
        return kept + late + broken;
    }

    public boolean none() {
        return due() + moved + open == 0;
    }
}
