package heard.desk.coach;

import java.time.Instant;

/** How often a rule was dismissed; people are counted, never named. */
public record DismissedRule(String rule, String why, int times, int people, Instant last) {}
