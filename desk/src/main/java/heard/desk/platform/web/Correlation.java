package heard.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** The id that one request has in every log line, on its error page and in its answer's head. */
public final class Correlation {
    static final String HEADER = "X-Correlation-Id";
    static final String LOG_KEY = "correlation";
    private static final String ATTRIBUTE = Correlation.class.getName();

    private Correlation() {
    }

    static void put(HttpServletRequest request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
