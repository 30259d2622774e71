package heard.desk.exchange.coaching;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets pages of the sites that an administrator named ask for reviews and readings, with a token and without cookies; for every
 * other site a browser refuses by itself. It stands before the door, since a browser asks for leave without a token.
 */
@Component
@Order(CoachCorsFilter.BEFORE_THE_DOOR)
class CoachCorsFilter implements Filter {
    static final int BEFORE_THE_DOOR = -200;
    private static final Set<String> PATHS = Set.of(CoachApiController.REVIEWS, CoachApiController.READINGS);
    private static final String REMEMBERED_SECONDS = "600";

    private final Coaching coaching;

    CoachCorsFilter(Coaching coaching) {
        this.coaching = coaching;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        if (!PATHS.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader("Vary", "Origin");
        @Nullable
        String origin = request.getHeader("Origin");
        boolean allowed = origin != null && coaching.settings().origins().contains(origin);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        }
        if (allowed && "OPTIONS".equals(request.getMethod())) {
            response.setHeader("Access-Control-Allow-Methods", "POST");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
            response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else
            chain.doFilter(request, response);
    }
}
