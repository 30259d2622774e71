package heard.desk.channel.email.consent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider's token address (RFC 6749, sections 4.1.3 and 6). What it sends and gets is secret, so it logs nothing. Thread-safe. */
@Component
public class TokenClient {
    private static final Duration CONNECT = Duration.ofSeconds(8);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long MOST_BYTES = 65_536;
    private static final long SHORTEST_SECONDS = 60;
    private static final long LONGEST_SECONDS = 604_800;
    /** Where a provider tells of no end, as RFC 6749 allows. */
    private static final long USUAL_SECONDS = 3600;
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    private final JsonMapper json;

    TokenClient(JsonMapper json) {
        this.json = json;
    }

    /** Changes the code that an administrator came back with into tokens. */
    public TokenAnswer exchange(ProviderApp app, String code, String verifier, URI redirect) {
        var form = client(app);
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", verifier);
        return ask(app, form);
    }

    public TokenAnswer refresh(ProviderApp app, String refreshToken) {
        var form = client(app);
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        form.put("scope", String.join(" ", app.provider().scopes()));
        return ask(app, form);
    }

    private static Map<String, String> client(ProviderApp app) {
        var form = new LinkedHashMap<String, String>();
        form.put("client_id", app.clientId());
        form.put("client_secret", app.secret());
        return form;
    }

    private TokenAnswer ask(ProviderApp app, Map<String, String> form) {
        var request = HttpRequest.newBuilder(app.endpoints().token()).timeout(ANSWER).header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Invitation.encoded(form), StandardCharsets.US_ASCII)).build();
        try {
            var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
            return read(http.send(request, body));
        } catch (IOException away) {
            return new TokenAnswer.Unreachable(away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new TokenAnswer.Unreachable("Interrupted");
        }
    }

    private TokenAnswer read(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (JacksonException noJson) {
            return new TokenAnswer.Unreachable("HTTP " + response.statusCode());
        }
        boolean later = response.statusCode() >= 500 || LATER.contains(response.statusCode());
        String error = text(body, "error");
        if (later || (response.statusCode() != 200 && error.isEmpty()))
            return new TokenAnswer.Unreachable("HTTP " + response.statusCode() + (error.isEmpty() ? "" : " " + error));
        if (!error.isEmpty())
            return new TokenAnswer.Refused(error, text(body, "error_description"));
        String access = text(body, "access_token");
        if (access.isEmpty())
            return new TokenAnswer.Unreachable("No token in the answer");
        String refresh = text(body, "refresh_token");
        return new TokenAnswer.Granted(access, refresh.isEmpty() ? null : refresh, lasts(body), text(body, "scope"));
    }

    private static Duration lasts(JsonNode body) {
        JsonNode seconds = body.path("expires_in");
        long said = seconds.isNumber() ? seconds.asLong() : seconds.isString() ? number(seconds.asString()) : USUAL_SECONDS;
        return Duration.ofSeconds(Math.clamp(said, SHORTEST_SECONDS, LONGEST_SECONDS));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : USUAL_SECONDS;
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isString() ? value.asString().strip() : "";
    }
}
