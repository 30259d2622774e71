package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.Providers;
import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.alarm.AlarmSource;
import org.springframework.stereotype.Component;

/** What is wrong with mailboxes: they cannot be read or sent by, are silent, are not read by anybody, or must be signed in again. */
@Component
class MailboxAlarms implements AlarmSource {
    /** A reader looks at its mailbox at least every few minutes; one that is silent for longer hangs. */
    private static final Duration UNREAD = Duration.ofMinutes(15);
    private static final int SECRET_DAYS = 14;

    private final MailboxStore mailboxes;
    private final Grants grants;
    private final Providers providers;
    private final Clock clock;

    MailboxAlarms(MailboxStore mailboxes, Grants grants, Providers providers, Clock clock) {
        this.mailboxes = mailboxes;
        this.grants = grants;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing() {
        List<Alarm> alarms = new ArrayList<>();
        List<Grant> granted = grants.all();
        for (Mailbox mailbox : mailboxes.all()) {
            if (mailbox.settings().active()) {
                ofServers(mailbox, alarms);
                granted.stream().filter(grant -> grant.mailbox().equals(mailbox.id())).forEach(grant -> ofGrant(mailbox, grant, alarms));
            }
        }
        for (Provider provider : Provider.values())
            ofSecret(provider, alarms);
        return alarms;
    }

    private void ofServers(Mailbox mailbox, List<Alarm> alarms) {
        var health = mailbox.health();
        if (health.reading() != null)
            alarms.add(alarm("mailbox-reading", mailbox, health.reading().since(), hint(health.reading().trouble())));
        else if (unread(mailbox))
            alarms.add(alarm("mailbox-unread", mailbox, looked(mailbox), "alarm.look-in-log"));
        if (health.sending() != null)
            alarms.add(alarm("mailbox-sending", mailbox, health.sending().since(), hint(health.sending().trouble())));
        if (health.silentSince() != null)
            alarms.add(alarm("mailbox-silent", mailbox, health.silentSince(), "alarm.mailbox-silent.hint"));
    }

    private boolean unread(Mailbox mailbox) {
        return looked(mailbox).isBefore(clock.instant().minus(UNREAD));
    }

    private static Instant looked(Mailbox mailbox) {
        Instant checked = mailbox.health().checkedAt();
        return checked == null ? mailbox.addedAt() : checked;
    }

    /** Told while the old token still holds, so that somebody can sign in before mail stands still. */
    private static void ofGrant(Mailbox mailbox, Grant grant, List<Alarm> alarms) {
        var problem = grant.problem();
        if (problem != null)
            alarms.add(new Alarm("mailbox-sign-in", mailbox.id().value().toString(), problem.since(),
                    List.of(mailbox.settings().name(), grant.provider().shown()), hint(problem.trouble()), path(mailbox)));
    }

    private void ofSecret(Provider provider, List<Alarm> alarms) {
        providers.find(provider).ifPresent(app -> {
            LocalDate until = app.secretUntil();
            if (until != null && !clock.instant().isBefore(until.minusDays(SECRET_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant()))
                alarms.add(new Alarm("provider-secret", provider.code(),
                        until.minusDays(SECRET_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant(), List.of(provider.shown(), until.toString()),
                        "alarm.provider-secret.hint", "/settings/mail-providers/" + provider.code()));
        });
    }

    private static Alarm alarm(String kind, Mailbox mailbox, Instant since, String hint) {
        return new Alarm(kind, mailbox.id().value().toString(), since, List.of(mailbox.settings().name()), hint, path(mailbox));
    }

    private static String hint(Trouble trouble) {
        return "mailbox.trouble." + trouble.kind().code();
    }

    private static String path(Mailbox mailbox) {
        return "/settings/mailboxes/" + mailbox.id().value();
    }
}
