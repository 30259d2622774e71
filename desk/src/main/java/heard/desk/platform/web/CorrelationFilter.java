package heard.desk.platform.web;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its correlation id, or keeps the one that a proxy gave. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(Correlation.HEADER);
        String id = given != null && GIVEN.matcher(given).matches() ? given : fresh();
        Correlation.put(request, id);
        response.setHeader(Correlation.HEADER, id);
        MDC.put(Correlation.LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Correlation.LOG_KEY);
        }
    }

    /** Short enough to be read out over the phone. */
    private static String fresh() {
        String letters = Long.toString(Ids.next().getLeastSignificantBits() >>> 20, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        String eight = ("00000000" + letters).substring(letters.length());
        return eight.substring(0, 4) + "-" + eight.substring(4);
    }
}
