package heard.desk.followup;

import java.time.Instant;

/**
 * How often customers had to come for matters that were solved in a period.
 *
 * @param solved       matters of which all was solved in the period
 * @param firstContact those of them for which the customer came once
 * @param contacts     how often customers came for these matters in all
 * @param tooEarly     matters solved after the period, of which one cannot know yet
 * @param cut          whether there was more than is counted
 */
public record Counted(int solved, int firstContact, int contacts, int tooEarly, Instant from, Instant to, boolean cut) {
    public int repeats() {
        return contacts - solved;
    }
}
