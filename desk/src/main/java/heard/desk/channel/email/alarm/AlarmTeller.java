package heard.desk.channel.email.alarm;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.channel.email.Notices;
import heard.desk.identity.Agent;
import heard.desk.identity.Directory;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells people: each in their own language, by a mailbox that works; and a program, where one wants to know. */
@Component
class AlarmTeller {
    private final Notices notices;
    private final Webhook webhook;
    private final Directory directory;
    private final Language language;

    AlarmTeller(Notices notices, Webhook webhook, Directory directory, Language language) {
        this.notices = notices;
        this.webhook = webhook;
        this.directory = directory;
        this.language = language;
    }

    /** The words of the desk, and its address. */
    @Component("alarmLanguage")
    record Language(ObjectProvider<Catalogue> catalogue, ZoneId deskZone, ObjectProvider<DeskSettings> settings) {
        Words in(UiLanguage language, ZoneId zone) {
            return catalogue.getObject().in(language, zone);
        }

        URI desk() {
            return settings.getObject().publicUrl();
        }
    }

    /** What became of telling: whether anybody was reached. */
    record Told(int people, boolean mailed, boolean hooked) {
        boolean reached() {
            return mailed || hooked;
        }
    }

    Told tell(AlarmSettings settings, AlarmPlan.Letter letter) {
        URI desk = language.desk();
        Set<String> inTrouble = Stream.concat(letter.fresh().stream(), letter.still().stream()).map(Alarm::subject)
                .collect(Collectors.toSet());
        return tell(settings, words -> AlarmWords.subject(letter, words), words -> AlarmWords.text(letter, words, desk), inTrouble,
                settings.webhook() != null && webhook.tell(settings.webhook(), letter, visitors(), desk));
    }

    /** A letter that only shows that letters arrive. */
    Told tryOut(AlarmSettings settings) {
        URI desk = language.desk();
        boolean hooked = settings.webhook() != null
                && webhook.post(settings.webhook(),
                        Map.of("desk", desk.toString(), "text", visitors().t("alarm.trial.text"), "alarms", List.of()));
        return tell(settings, words -> words.t("alarm.trial.subject"), words -> words.t("alarm.trial.text") + "\n", Set.of(), hooked);
    }

    private Told tell(AlarmSettings settings, Function<Words, String> subject, Function<Words, String> text, Set<String> inTrouble,
            boolean hooked) {
        Map<String, Words> people = people(settings);
        List<Notices.Notice> letters = new ArrayList<>();
        people.forEach((address, words) -> letters.add(new Notices.Notice(address, subject.apply(words), text.apply(words))));
        return new Told(letters.size(), !letters.isEmpty() && notices.send(letters, inTrouble), hooked);
    }

    private Map<String, Words> people(AlarmSettings settings) {
        Map<String, Words> people = new LinkedHashMap<>();
        if (settings.toAdministrators()) {
            for (Agent agent : directory.activeAgents()) {
                if (agent.administrator())
                    people.put(agent.email(), language.in(agent.language(), agent.zone()));
            }
        }
        settings.addresses().forEach(address -> people.putIfAbsent(address, visitors()));
        return people;
    }

    /** For whoever has no language here: that of the mailbox that sends. */
    private Words visitors() {
        return language.in(notices.language().orElse(UiLanguage.EN), language.deskZone());
    }
}
