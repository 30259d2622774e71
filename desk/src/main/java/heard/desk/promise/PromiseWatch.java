package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Entries;
import heard.desk.conversation.EntryKind;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.Role;
import heard.desk.platform.event.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when it is time to remind of a promise, and when its time has passed: each once, with its mark, its event and its letters in
 * one transaction, so that a process that dies leaves either all or nothing. An open promise is broken from then on, and the lead is
 * told; of one that nobody has confirmed the lead is told as well, but it counts as no broken one.
 */
@Component
public class PromiseWatch {
    static final String REMINDED = "promise.reminded";
    static final String OVERDUE = "promise.overdue";
    static final int BATCH = 200;

    private final PromiseStore store;
    private final NoticeStore notices;
    private final Entries entries;
    private final EventLog events;
    private final Directory directory;
    private final Clock clock;

    PromiseWatch(PromiseStore store, NoticeStore notices, Entries entries, EventLog events, Directory directory, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.entries = entries;
        this.events = events;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether there may be more. */
    @Transactional
    public boolean look() {
        Instant now = clock.instant();
        List<Promise> overdue = store.overdue(now, BATCH);
        overdue.forEach(promise -> overdue(promise, now));
        List<Promise> soon = store.remind(now, BATCH);
        soon.stream().filter(promise -> promise.due() != null && promise.due().isAfter(now)).forEach(promise -> remind(promise, now));
        return overdue.size() == BATCH || soon.size() == BATCH;
    }

    private void remind(Promise promise, Instant now) {
        events.append(SentAnswers.event(REMINDED, promise));
        if (works(promise))
            notices.add(promise.id(), promise.by(), NoticeStore.Kind.DUE, now);
        else
            tellLeads(promise, NoticeStore.Kind.SOON, now);
    }

    private void overdue(Promise promise, Instant now) {
        Told told = tellLeads(promise, NoticeStore.Kind.LEAD, now);
        if (promise.state() == PromiseState.BROKEN) {
            Map<String, String> detail = new HashMap<>(Promises.detail(promise));
            detail.put("told", told.name().toLowerCase(Locale.ROOT));
            entries.add(promise.conversation(), null, EntryKind.PROMISE_BROKEN, detail);
        }
        events.append(SentAnswers.event(OVERDUE, promise));
        if (works(promise))
            notices.add(promise.id(), promise.by(), NoticeStore.Kind.OVERDUE, now);
    }

    /** Who besides whoever promised knows of it; codes are stored. */
    private enum Told {
        LEAD, ADMINISTRATOR
    }

    /** A team that nobody leads has administrators, who learn that somebody has to be named. */
    private Told tellLeads(Promise promise, NoticeStore.Kind kind, Instant now) {
        Set<AgentId> leads = leads(promise);
        leads.stream().filter(lead -> !lead.equals(promise.by())).forEach(lead -> notices.add(promise.id(), lead, kind, now));
        if (!leads.isEmpty())
            return Told.LEAD;
        directory.activeAgents().stream().filter(Agent::administrator)
                .forEach(administrator -> notices.add(promise.id(), administrator.id(), NoticeStore.Kind.LEADLESS, now));
        return Told.ADMINISTRATOR;
    }

    /** Whoever has left the team keeps no promise of it. */
    private boolean works(Promise promise) {
        return directory.find(promise.by()).filter(agent -> agent.active() && agent.teams().containsKey(promise.scope())).isPresent();
    }

    /** Who leads the team, also where it was the lead who promised. */
    private Set<AgentId> leads(Promise promise) {
        Set<AgentId> leads = new LinkedHashSet<>();
        directory.activeMembers(promise.scope()).stream().filter(agent -> agent.teams().get(promise.scope()) == Role.LEAD)
                .map(Agent::id).forEach(leads::add);
        return leads;
    }
}
