package heard.desk.channel.email.alarm;

import java.net.URI;
import java.util.List;

import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Alarms in a reader's words, as subject and text of a letter. */
public final class AlarmWords {
    private AlarmWords() {
    }

    /** One sentence: what is wrong. */
    public static String title(Alarm alarm, Words words) {
        return words.t("alarm." + alarm.kind(), alarm.arguments().toArray());
    }

    static String subject(AlarmPlan.Letter letter, Words words) {
        if (!letter.fresh().isEmpty())
            return words.t("alarm.letter.starts", headline(letter.fresh(), words));
        return letter.ended().isEmpty()
                ? words.t("alarm.letter.reminds", headline(letter.still(), words))
                : words.t("alarm.letter.ends", headline(letter.ended(), words));
    }

    /** The first alarm, and how many more there are. */
    private static String headline(List<Alarm> alarms, Words words) {
        String first = title(alarms.getFirst(), words);
        String plain = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        return alarms.size() == 1 ? plain : words.count("alarm.letter.more", alarms.size() - 1L, plain);
    }

    static String text(AlarmPlan.Letter letter, Words words, URI desk) {
        var text = new StringBuilder();
        section(text, "alarm.letter.fresh", letter.fresh(), words, desk);
        section(text, "alarm.letter.ended", letter.ended(), words, null);
        section(text, "alarm.letter.still", letter.still(), words, desk);
        return text.append(words.t("alarm.letter.foot", page(desk, "/settings/alarms"))).append('\n').toString();
    }

    private static void section(StringBuilder text, String heading, List<Alarm> alarms, Words words,
            @Nullable URI desk) {
        if (alarms.isEmpty())
            return;
        text.append("**").append(words.t(heading)).append("**\n\n");
        for (Alarm alarm : alarms) {
            text.append(title(alarm, words)).append(' ').append(words.t("alarm.since", words.at(alarm.since()))).append('\n');
            if (desk != null && alarm.hint() != null)
                text.append(words.t(alarm.hint())).append('\n');
            if (desk != null && alarm.path() != null)
                text.append(page(desk, alarm.path())).append('\n');
            text.append('\n');
        }
    }

    private static String page(URI desk, String path) {
        String base = desk.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
