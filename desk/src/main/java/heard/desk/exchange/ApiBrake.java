package heard.desk.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps one program from taking the desk from everybody: each agent's tokens together have {@link #BURST} requests at once and
 * {@link #A_SECOND} a second for good, counted by each process for itself. Thread-safe.
 */
@Component
class ApiBrake implements HandlerInterceptor, WebMvcConfigurer {
    static final int BURST = 300;
    static final int A_SECOND = 20;
    private static final int MOST_AGENTS = 5_000;

    /** What is left of a burst, and when that was counted. */
    private record Left(double requests, Instant at) {
        Left after(Instant now) {
            double fresh = Duration.between(at, now).toMillis() / 1000.0 * A_SECOND;
            return new Left(Math.min(BURST, requests + Math.max(0, fresh)) - 1, now);
        }
    }

    private final ConcurrentHashMap<AgentId, Left> left = new ConcurrentHashMap<>();
    private final Clock clock;

    ApiBrake(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**")
                // these count texts
                .excludePathPatterns("/api/v1/reviews", "/api/v1/readings");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Access access && !take(access.agent())) {
            response.setHeader("Retry-After", "1");
            throw new DeskException(CommonError.TOO_MANY,
                    "More than " + A_SECOND + " requests a second: wait as long as Retry-After says");
        }
        return true;
    }

    boolean take(AgentId agent) {
        Instant now = clock.instant();
        if (left.size() > MOST_AGENTS)
            left.clear();
        var after = left.compute(agent, (id, before) -> {
            var counted = (before == null ? new Left(BURST, now) : before).after(now);
            return counted.requests() < 0 ? new Left(0, now) : counted;
        });
        return after.requests() > 0;
    }
}
