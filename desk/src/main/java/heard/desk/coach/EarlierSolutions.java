package heard.desk.coach;

import heard.desk.conversation.Backlogs;
import org.springframework.stereotype.Component;

/** Learns from matters that were solved before the desk counted how long they take, once their letters are read. */
@Component
class EarlierSolutions {
    private static final String SOLUTIONS = "solutions";
    private static final int BATCH = 50;

    private final Backlogs backlogs;
    private final EarlierMessages messages;
    private final SolvingTimes times;

    EarlierSolutions(Backlogs backlogs, EarlierMessages messages, SolvingTimes times) {
        this.backlogs = backlogs;
        this.messages = messages;
        this.times = times;
    }

    /** Whether there was something to learn, so that it is worth to ask again. */
    boolean learnSome() {
        return messages.allRead() && backlogs.takeSome(SOLUTIONS, BATCH, times::learn);
    }
}
