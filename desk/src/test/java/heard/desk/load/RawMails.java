package heard.desk.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Mails as they lie on a server: some 2 kB of text, one in ten with a file so that it has 100 kB; one in five answers an earlier one. */
public final class RawMails {
    private static final int TEXT_BYTES = 2_000;
    private static final int FILE_BYTES = 71_000;
    private static final int FILE_EVERY = 10;
    private static final double ANSWERS = 0.2;
    private static final int REMEMBERED = 500;

    private final Chance chance;
    private final String run;
    private final List<Phrases> languages = List.of(new Phrases("lt"), new Phrases("ru"), new Phrases("en"));
    private final List<Earlier> earlier = new ArrayList<>();
    private final byte[] file = new byte[FILE_BYTES];
    private int made;

    private record Earlier(String id, String from, String subject) {}

    /**
     * Mails of one run.
     *
     * @param run a word of this run alone, so that its mails are new to the desk
     */
    public RawMails(String run, long seed) {
        this.run = run;
        this.chance = new Chance(seed);
    }

    public byte[] next(String to) {
        made++;
        var phrases = chance.of(languages);
        var matter = phrases.matter(chance);
        String id = run + "." + made + "@mail.example";
        Earlier before = !earlier.isEmpty() && chance.happens(ANSWERS) ? chance.of(earlier) : null;
        String from = before == null
                ? "=?UTF-8?B?" + base64(phrases.person(chance)) + "?= <" + Phrases.account(chance) + made + "@" + run + ".example>"
                : before.from();
        String subject = before == null ? phrases.subject(chance, matter, LocalDate.of(2026, 11, 20)) : "Re: " + before.subject();
        if (earlier.size() < REMEMBERED)
            earlier.add(new Earlier(id, from, subject));
        String head = "Received: from mx.example by mail.example with ESMTPS; Thu, 26 Nov 2026 10:00:00 +0200\r\nFrom: " + from
                + "\r\nTo: <"
                + to + ">\r\nSubject: =?UTF-8?B?" + base64(subject) + "?=\r\nDate: Thu, 26 Nov 2026 10:00:00 +0200\r\nMessage-ID: <" + id
                + ">\r\n" + (before == null ? "" : "In-Reply-To: <" + before.id() + ">\r\nReferences: <" + before.id() + ">\r\n")
                + "MIME-Version: 1.0\r\n";
        String text = text(phrases, matter);
        return (made % FILE_EVERY == 0 ? withFile(head, text) : head + plain(text)).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Phrases phrases, Phrases.Matter matter) {
        var text = new StringBuilder();
        while (text.toString().getBytes(StandardCharsets.UTF_8).length < TEXT_BYTES)
            text.append(phrases.question(chance, matter, LocalDate.of(2026, 11, 20), phrases.person(chance))).append("\n\n");
        return text.toString().replace("\n", "\r\n");
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
    }

    private String withFile(String head, String text) {
        for (int i = 0; i < file.length; i++)
            file[i] = (byte) chance.below(256);
        return head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n" + plain(text)
                + "\r\n--b\r\nContent-Type: image/jpeg; name=\"photo.jpg\"\r\nContent-Disposition: attachment; filename=\"photo.jpg\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(file) + "\r\n--b--\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
