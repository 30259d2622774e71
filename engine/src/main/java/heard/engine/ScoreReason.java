package heard.engine;

/** One line of the rubric that moved a score: what it was, and by how many points. */
public record ScoreReason(String what, double points) {}
