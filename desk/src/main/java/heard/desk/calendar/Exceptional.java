package heard.desk.calendar;

/** One day that is not like its weekday: other hours, or none. */
public record Exceptional(Hours hours, String name) {
    public static final int LONGEST_NAME = 80;

    public Exceptional {
        if (name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("The name of an exception has at most " + LONGEST_NAME + " characters");
    }
}
