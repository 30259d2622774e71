package heard.desk.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that answers every open conversation through the API, and asks again, with the same key and the same words, whenever
 * an answer of the desk was cut off. What the desk has accepted is written down.
 */
final class Answering {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TOO_MANY = 429;
    /** Stands for the message of an answer that the desk had made a draft again before we learnt of its message. */
    static final String TAKEN_BACK = "taken back";

    /** A call of which nobody knows whether it was heard. */
    private record Call(String answer, long conversation, String body) {}

    private final URI desk;
    private final List<String> tokens;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Call> open = new LinkedHashMap<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean settled;
    private int turn;
    private int cutOff;
    private int stale;
    private int repeated;

    Answering(URI desk, List<String> tokens) {
        this.desk = desk;
        this.tokens = List.copyOf(tokens);
    }

    /** By the answer's own word, the message that the desk made of it. */
    synchronized Map<String, String> accepted() {
        return Map.copyOf(accepted);
    }

    synchronized int acceptedCount() {
        return accepted.size();
    }

    synchronized String summary() {
        return accepted.size() + " answers accepted, " + cutOff + " calls cut off, " + repeated
                + " of them repeated after they had been heard, "
                + stale + " refused as stale";
    }

    /** Whether the last look has found nothing to answer and nothing to ask again. */
    boolean settled() {
        return settled;
    }

    /** One look at the open conversations. */
    void answerAll() throws InterruptedException {
        settled = look();
    }

    private boolean look() throws InterruptedException {
        try {
            repeatOpen();
            var page = ask("GET", CONVERSATIONS + "?view=all&state=open&limit=50", null, null);
            if (page.statusCode() != 200)
                return false;
            JsonNode items = JSON.readTree(page.body()).path("items");
            for (JsonNode item : items)
                answer(item.path("number").asLong());
            return items.isEmpty();
        } catch (IOException deskAway) {
            return false;
        }
    }

    private void repeatOpen() throws IOException, InterruptedException {
        for (Call call : calls())
            post(call, true);
    }

    private synchronized List<Call> calls() {
        return new ArrayList<>(open.values());
    }

    private void answer(long number) throws IOException, InterruptedException {
        var shown = ask("GET", CONVERSATIONS + "/" + number, null, null);
        if (shown.statusCode() != 200)
            return;
        String answer = "answer-" + numbers.incrementAndGet();
        String body = JSON.writeValueAsString(Map.of("kind", "reply", "text", "We looked into it: " + answer, "basedOn",
                JSON.readTree(shown.body()).path("lastMessage").asString(), "sendAt", Instant.now(Clock.systemUTC()).toString()));
        var call = new Call(answer, number, body);
        synchronized (this) {
            open.put(answer, call);
        }
        post(call, false);
    }

    private void post(Call call, boolean again) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = ask("POST", CONVERSATIONS + "/" + call.conversation() + "/messages", call.body(), call.answer());
        } catch (IOException cut) {
            synchronized (this) {
                cutOff += again ? 0 : 1;
            }
            throw cut;
        }
        settle(call, response);
    }

    private synchronized void settle(Call call, HttpResponse<String> response) {
        switch (response.statusCode()) {
            case 200, 201 -> {
                accepted.put(call.answer(), JSON.readTree(response.body()).path("id").asString());
                repeated += response.statusCode() == 200 ? 1 : 0;
                open.remove(call.answer());
            }
            // It was heard, and taken back since, because the customer wrote before it left.
            case 404 -> {
                accepted.put(call.answer(), TAKEN_BACK);
                repeated++;
                open.remove(call.answer());
            }
            // The conversation has moved on, or the time to send has passed while the desk was away: nothing was stored.
            case 409, 400, 422 -> {
                String body = response.body();
                if (!body.contains("stale") && !body.contains("send-time"))
                    throw new IllegalStateException("The desk refused an answer: " + body);
                stale++;
                open.remove(call.answer());
            }
            default -> {
            }
        }
    }

    /** Each token acts for another agent, since each agent has a brake. */
    private HttpResponse<String> ask(String method, String path, @Nullable String body,
            @Nullable String key) throws IOException, InterruptedException {
        // A key belongs to the agent who used it: the same answer is always asked by the same one.
        String token = tokens.get(Math.floorMod(key == null ? turn++ : key.hashCode(), tokens.size()));
        var request = HttpRequest.newBuilder(desk.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null)
            request.header("Idempotency-Key", key);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == TOO_MANY)
            Thread.sleep(200);
        return response;
    }
}
