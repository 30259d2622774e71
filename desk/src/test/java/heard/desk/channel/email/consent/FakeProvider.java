package heard.desk.channel.email.consent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heard.desk.platform.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation server by RFC 6749 and 7636 that believes nothing: client, secret, code, verifier and redirect address must
 * be right. Access tokens are called {@code access-1}, {@code access-2} … in the order in which they were given.
 */
public final class FakeProvider implements AutoCloseable {
    public static final String CLIENT = "desk-client";
    public static final String SECRET = "desk-client-secret";
    public static final String CALLBACK = "http://localhost:8080" + Providers.CALLBACK;

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<String> refreshTokens = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    private volatile URI sendsBackTo = URI.create("http://localhost:8080");
    private volatile @Nullable String denies;
    private volatile @Nullable String refuses;
    private volatile int status = 200;
    private volatile boolean rotates;
    private volatile @Nullable String scope;
    private volatile long lastsSeconds = 3600;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch arrived = new CountDownLatch(1);

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException("No port for the provider", failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public URI authorization() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/authorize");
    }

    public URI tokenAddress() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    public ProviderApp app(Provider provider) {
        return new ProviderApp(provider, CLIENT, SECRET, null, provider.hasTenants() ? Provider.ANY_TENANT : "",
                new ProviderApp.Endpoints(authorization(), tokenAddress()));
    }

    /** The registered redirect address names another port than a test's desk has. */
    public void sendBackTo(URI desk) {
        sendsBackTo = desk;
    }

    public void deny(@Nullable String error) {
        denies = error;
    }

    /** Answers renewals and exchanges with this error of RFC 6749; null stops that. */
    public void refuse(@Nullable String error) {
        refuses = error;
    }

    public void answerWith(int newStatus) {
        status = newStatus;
    }

    public void rotate() {
        rotates = true;
    }

    /** As if it had been handed out before. */
    public void acceptRefresh(String token) {
        refreshTokens.add(token);
    }

    public void grantOnly(String newScope) {
        scope = newScope;
    }

    public void lastFor(long seconds) {
        lastsSeconds = seconds;
    }

    /** Holds answers until the given latch opens; the returned one opens when the first question has come. */
    public CountDownLatch hold(CountDownLatch until) {
        held = until;
        arrived = new CountDownLatch(1);
        return arrived;
    }

    /** Everything that came to the token address. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    public long renewals() {
        return asked.stream().filter(form -> "refresh_token".equals(form.get("grant_type"))).count();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = decoded(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        boolean right = "code".equals(query.get("response_type")) && CLIENT.equals(query.get("client_id"))
                && CALLBACK.equals(query.get("redirect_uri")) && "S256".equals(query.get("code_challenge_method"));
        if (!right) {
            answer(exchange, 400, "wrong request");
            return;
        }
        String error = denies;
        String code = Secrets.token();
        codes.put(code, query);
        String back = sendsBackTo.resolve(Providers.CALLBACK) + "?state=" + query.get("state")
                + (error == null ? "&code=" + code : "&error=" + error);
        exchange.getResponseHeaders().set("Location", back);
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = decoded(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        asked.add(form);
        arrived.countDown();
        try {
            held.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        String error = error(form);
        if (status != 200)
            answer(exchange, status, "<html>busy</html>");
        else if (error != null)
            answer(exchange, 400, "{\"error\":\"" + error + "\",\"error_description\":\"As the test wants it.\"}");
        else
            answer(exchange, 200, tokens(form));
    }

    private @Nullable String error(Map<String, String> form) {
        if (refuses != null)
            return refuses;
        if (!CLIENT.equals(form.get("client_id")) || !SECRET.equals(form.get("client_secret")))
            return "invalid_client";
        if ("refresh_token".equals(form.get("grant_type")))
            return refreshTokens.contains(form.get("refresh_token")) ? null : "invalid_grant";
        Map<String, String> begun = codes.remove(form.getOrDefault("code", ""));
        boolean right = begun != null && CALLBACK.equals(form.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"));
        return right ? null : "invalid_grant";
    }

    private String tokens(Map<String, String> form) {
        int number = given.incrementAndGet();
        boolean renewal = "refresh_token".equals(form.get("grant_type"));
        String refresh = "";
        if (!renewal || rotates) {
            refreshTokens.clear();
            refreshTokens.add("refresh-" + number);
            refresh = ",\"refresh_token\":\"refresh-" + number + "\"";
        }
        String scopes = scope == null ? "" : ",\"scope\":\"" + scope + "\"";
        return "{\"access_token\":\"access-" + number + "\",\"token_type\":\"Bearer\",\"expires_in\":" + lastsSeconds + refresh + scopes
                + "}";
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0)
            exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }
}
