package heard.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Loads pages and sends their forms as a browser without scripts does, cookies kept, redirects followed. */
public final class TestBrowser {
    private final URI desk;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String language = "en";

    TestBrowser(URI desk) {
        this.desk = desk;
    }

    /** What the desk answered, parsed. */
    public final class Reply {
        private final HttpResponse<String> response;
        private final Document page;

        private Reply(HttpResponse<String> response) {
            this.response = response;
            this.page = Jsoup.parse(response.body(), response.uri().toString());
        }

        public int status() {
            return response.statusCode();
        }

        public Document page() {
            return page;
        }

        public String text(String selector) {
            return page.select(selector).text();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        /** The whole address after redirects. */
        public String address() {
            return response.uri().toString();
        }

        /** Where one is after redirects. */
        public String path() {
            return response.uri().getPath();
        }

        /** Sends the first form that fits, as it stands. */
        public Reply submit(String selector) {
            return submit(selector, Map.of());
        }

        /** Sends the first form that fits with these fields filled in. */
        public Reply submit(String selector, Map<String, String> filled) {
            Element found = page.selectFirst(selector);
            if (!(found instanceof FormElement form))
                throw new AssertionError("No form " + selector + " on " + path() + ": " + page.text());
            var fields = new LinkedHashMap<String, String>();
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
            fields.putAll(filled);
            String action = form.attr("action");
            return form.attr("method").equalsIgnoreCase("post") ? post(action, fields) : get(action + "?" + encode(fields));
        }
    }

    public TestBrowser speaking(String code) {
        language = code;
        return this;
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** One answer, also where it leads elsewhere. */
    public Reply getWithoutFollowing(String path) {
        try (HttpClient patient = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build()) {
            return send(patient, HttpRequest.newBuilder().GET(), path);
        }
    }

    /** Without a form: what a script, or another site, could send. */
    public Reply post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))), path);
    }

    public Reply send(HttpRequest.Builder request, String path) {
        return send(client, request, path);
    }

    private Reply send(HttpClient by, HttpRequest.Builder request, String path) {
        try {
            return new Reply(by.send(request.uri(desk.resolve(path)).header("Accept-Language", language).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The desk did not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped", stopped);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
