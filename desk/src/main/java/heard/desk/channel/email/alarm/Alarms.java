package heard.desk.channel.email.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.alarm.AlarmSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers the alarms of all parts of the desk and has them told, of several processes by one. */
@Component
class Alarms {
    private static final Logger log = LoggerFactory.getLogger(Alarms.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_DOUBLING = 5;

    private final List<AlarmSource> sources;
    private final AlarmStore store;
    private final AlarmTeller teller;
    private final Desk desk;

    Alarms(List<AlarmSource> sources, AlarmStore store, AlarmTeller teller, Desk desk) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.teller = teller;
        this.desk = desk;
    }

    /** What alarms touch beyond themselves. */
    @Component("alarmsDesk")
    record Desk(Audit audit, TransactionTemplate transactions, Clock clock) {}

    /** Those that stand now, the oldest first. */
    List<Standing> standing() {
        return store.all().stream().filter(one -> one.goneAt() == null).toList();
    }

    AlarmSettings settings() {
        return store.settings();
    }

    AlarmStore.State state() {
        return store.state();
    }

    void put(Access access, AlarmSettings settings) {
        access.requireAdministrator();
        desk.transactions().executeWithoutResult(status -> {
            store.put(settings);
            desk.audit().record(access, "alarm.changed", "", Map.of("administrators", Boolean.toString(settings.toAdministrators()),
                    "addresses", Integer.toString(settings.addresses().size()), "webhook", Boolean.toString(settings.webhook() != null)));
        });
    }

    AlarmTeller.Told tryOut(Access access) {
        access.requireAdministrator();
        return teller.tryOut(store.settings());
    }

    /** One look at everything; where another process looks just now, nothing. */
    void look() {
        List<Alarm> found = found();
        desk.transactions().executeWithoutResult(status -> store.lock().ifPresent(state -> look(state, found)));
    }

    private void look(AlarmStore.State state, List<Alarm> found) {
        Instant now = desk.clock().instant();
        List<Standing> known = store.all();
        AlarmPlan plan = AlarmPlan.of(known, found, state.mailedAt(), now);
        var letter = plan.letter();
        boolean patient = state.failedAt() != null && now.isBefore(state.failedAt().plus(pause(state.failures())));
        if (letter == null || patient) {
            store.replace(known, plan.keep());
            return;
        }
        write(letter);
        boolean reached = teller.tell(store.settings(), letter).reached();
        if (reached)
            store.told(now);
        else
            store.failed(now);
        store.replace(known, reached ? plan.told(letter, now) : plan.keep());
        if (!reached)
            log.atError().addKeyValue("alarms", letter.fresh().size() + letter.still().size())
                    .log("Nobody could be told of alarms: no mailbox sends, or nobody is named under Settings, Alarms");
    }

    private static Duration pause(int failures) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures, LONGEST_DOUBLING));
    }

    private static void write(AlarmPlan.Letter letter) {
        letter.fresh().forEach(alarm -> log.atWarn().addKeyValue("alarm", alarm.kind()).addKeyValue("subject", alarm.subject())
                .addKeyValue("since", alarm.since()).log("An alarm stands"));
        letter.ended().forEach(alarm -> log.atInfo().addKeyValue("alarm", alarm.kind()).addKeyValue("subject", alarm.subject())
                .log("An alarm has ended"));
    }

    /** A source that fails hides nobody else's alarms, and is one itself. */
    private List<Alarm> found() {
        List<Alarm> found = new ArrayList<>();
        for (AlarmSource source : sources) {
            try {
                found.addAll(source.standing());
            } catch (RuntimeException failure) {
                String name = Objects.requireNonNullElse(source.getClass().getSimpleName(), "");
                log.atWarn().addKeyValue("source", name).addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("A part of the desk could not say how it is");
                found.add(new Alarm("source-failed", name, desk.clock().instant(), List.of(name), "alarm.look-in-log", null));
            }
        }
        return found;
    }
}
