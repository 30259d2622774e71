package heard.desk.coach.rule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the desk's own rules: what one process keeps, every process over the same database has in use a moment later, and each has it
 * again after a restart before it answers anything. A database that is away leaves in use what is. Thread-safe.
 */
@Component
class RuleKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RuleKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Before anybody reads events or serves pages. */
    private static final int EARLY = 0;

    private final OwnRuleStore store;
    private final RulesInUse inUse;
    private final Clock clock;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile boolean running;
    private long known;

    RuleKeeper(OwnRuleStore store, RulesInUse inUse, Clock clock) {
        this.store = store;
        this.inUse = inUse;
        this.clock = clock;
    }

    /** Takes into use what was kept since the last look. */
    synchronized void look() {
        long revision = store.revision();
        if (revision == known)
            return;
        List<OwnText> texts = store.current().stream().flatMap(version -> version.own().stream()).toList();
        inUse.take(texts, clock.instant());
        known = revision;
        for (RulesInUse.Problem problem : inUse.now().problems())
            log.atWarn().addKeyValue("file", problem.file().path()).addKeyValue("line", problem.flaw().line())
                    .log("A file of the desk's own rules cannot be used; the desk goes on without it");
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        lookOrWait();
        Thread.ofPlatform().daemon().name("own-rules").start(this::follow);
    }

    private void follow() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                lookOrWait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOrWait() {
        try {
            look();
        } catch (RuntimeException problem) {
            if (running)
                log.atWarn().addKeyValue("failure", problem.getClass().getName())
                        .log("The desk's own rules could not be looked for; those in use stay");
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
