package heard.desk.channel.email.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells alarms as JSON, with the whole letter as {@code text}, which chat services show as it is. Thread-safe. */
@Component
class Webhook {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    private final JsonMapper json;

    Webhook(JsonMapper json) {
        this.json = json;
    }

    /** One alarm as a program reads it. */
    record Told(String state, String kind, String subject, String since, String title) {}

    boolean tell(URI address, AlarmPlan.Letter letter, Words words, URI desk) {
        List<Told> alarms = new ArrayList<>();
        letter.fresh().forEach(alarm -> alarms.add(told("started", alarm, words)));
        letter.still().forEach(alarm -> alarms.add(told("stands", alarm, words)));
        letter.ended().forEach(alarm -> alarms.add(told("ended", alarm, words)));
        String text = AlarmWords.subject(letter, words) + "\n\n" + AlarmWords.text(letter, words, desk);
        return post(address, Map.of("desk", desk.toString(), "text", text, "alarms", alarms));
    }

    private static Told told(String state, Alarm alarm, Words words) {
        return new Told(state, alarm.kind(), alarm.subject(), alarm.since().toString(), AlarmWords.title(alarm, words));
    }

    boolean post(URI address, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))).build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
