package heard.desk.platform;

/** A part of the desk without which it does not work; every bean of this kind is asked by {@code GET /health}. */
public interface HealthSource {
    /** Fixed and short, such as "database": everybody may read it. */
    String name();

    /** Answers within a second or two; an exception counts as {@link HealthState#DOWN}. */
    HealthState state();
}
