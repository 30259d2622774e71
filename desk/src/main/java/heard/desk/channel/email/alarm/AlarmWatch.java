package heard.desk.channel.email.alarm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import heard.desk.platform.StartNote;
import heard.desk.platform.words.UiLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for alarms some times a minute, on a thread of its own: it must also notice that jobs are not done. Says at the start what stands. */
@Component
class AlarmWatch implements SmartLifecycle, StartNote {
    private static final Logger log = LoggerFactory.getLogger(AlarmWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Alarms alarms;
    private final AlarmTeller.Language language;
    private final AtomicBoolean running = new AtomicBoolean();
    private CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread = Thread.currentThread();

    AlarmWatch(Alarms alarms, AlarmTeller.Language language) {
        this.alarms = alarms;
        this.language = language;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            stopping = new CountDownLatch(1);
            thread = Thread.ofVirtual().name("alarms").start(this::watch);
        }
    }

    private void watch() {
        boolean stop = false;
        while (!stop) {
            try {
                stop = stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (!stop)
                    alarms.look();
            } catch (InterruptedException interrupted) {
                stop = true;
            } catch (RuntimeException failure) {
                log.atWarn().addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("Alarms could not be looked for; they will be again");
            }
        }
    }

    @Override
    public List<String> lines() {
        List<Standing> standing = alarms.standing();
        if (standing.isEmpty())
            return List.of();
        var words = language.in(UiLanguage.EN, language.deskZone());
        return Stream.of(List.of("", "  Since the last time, this does not work:"),
                standing.stream().map(one -> "  - " + AlarmWords.title(one.alarm(), words)).toList(),
                List.of("  See " + language.desk().resolve("/settings/alarms"), "")).flatMap(List::stream).toList();
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            stopping.countDown();
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
