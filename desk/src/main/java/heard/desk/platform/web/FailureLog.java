package heard.desk.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Writes down what an operator has to know: our own mistakes with their trace, failures of others by their code, callers' mistakes not at all. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {
    }

    static void write(Problem problem, Throwable failure) {
        if (failure instanceof AsyncRequestNotUsableException) {
            LOG.atDebug().log("A browser left before its answer was whole");
            return;
        }
        switch (problem.code().kind()) {
            case CALLER -> LOG.atDebug().addKeyValue("code", problem.code().key()).log("A request was refused");
            case EXTERNAL, OVERLOAD -> LOG.atWarn().addKeyValue("code", problem.code().key()).log("A request failed");
            case BUG -> LOG.atError().addKeyValue("code", problem.code().key()).setCause(failure).log("A request met a mistake of ours");
        }
    }
}
