package heard.desk.coach;

import heard.desk.conversation.Backlogs;
import org.springframework.stereotype.Component;

/** Reads what was there before the desk had a coach: a few conversations at a time, from the newest back, until all are read. */
@Component
class EarlierMessages {
    private static final String READINGS = "readings";
    private static final int BATCH = 50;

    private final Backlogs backlogs;
    private final MessageReader reader;

    EarlierMessages(Backlogs backlogs, MessageReader reader) {
        this.backlogs = backlogs;
        this.reader = reader;
    }

    /** Whether there was something to read, so that it is worth to ask again. */
    boolean readSome() {
        return backlogs.takeSome(READINGS, BATCH, reader::read);
    }

    boolean allRead() {
        return backlogs.done(READINGS);
    }
}
