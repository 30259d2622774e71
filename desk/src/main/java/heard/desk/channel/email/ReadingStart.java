package heard.desk.channel.email;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * From where a folder is read, when mail that arrived before a moment is to be left where it is. What lies in the folder when
 * reading begins is judged by its date of arrival, one by one, since moved mails keep their date and get a later UID. Whatever
 * comes afterwards is read, also an old mail that somebody moves in.
 *
 * @param since null reads everything
 */
record ReadingStart(@Nullable Instant since) {
    /** A mail server's clock may differ from ours by some minutes; better a mail too many than one too few. */
    static final Duration SLACK = Duration.ofMinutes(5);
    /** The server searches by days of its own zone. */
    private static final int MARGIN_DAYS = 2;
    private static final int AT_ONCE = 500;

    /** Looks into the folder as it is now. */
    MailboxStore.Start of(ImapFolder folder) throws MailTrouble {
        if (since == null)
            return MailboxStore.Start.BEGINNING;
        List<Long> all = folder.uids(1, Long.MAX_VALUE);
        long last = all.isEmpty() ? 0 : all.getLast();
        LocalDate day = since.minus(SLACK).atZone(ZoneOffset.UTC).toLocalDate().minusDays(MARGIN_DAYS);
        List<Long> near = folder.uidsSince(day).stream().filter(uid -> uid <= last).toList();
        List<Long> young = young(folder, near);
        return new MailboxStore.Start(young.isEmpty() ? last + 1 : young.getFirst(), last);
    }

    /** Of these mails, those that are to be read. */
    List<Long> wanted(ImapFolder folder, List<Long> uids, MailboxStore.Start start) throws MailTrouble {
        if (since == null || uids.isEmpty() || uids.getFirst() > start.oldUpTo())
            return uids;
        List<Long> wanted = new ArrayList<>(young(folder, uids.stream().filter(uid -> uid <= start.oldUpTo()).toList()));
        uids.stream().filter(uid -> uid > start.oldUpTo()).forEach(wanted::add);
        return wanted;
    }

    private List<Long> young(ImapFolder folder, List<Long> uids) throws MailTrouble {
        Instant limit = since == null ? Instant.MIN : since.minus(SLACK);
        Map<Long, Instant> arrivals = new HashMap<>();
        for (int from = 0; from < uids.size(); from += AT_ONCE)
            arrivals.putAll(folder.arrivals(uids.subList(from, Math.min(uids.size(), from + AT_ONCE))));
        return uids.stream().filter(uid -> !arrivals.getOrDefault(uid, limit).isBefore(limit)).toList();
    }
}
