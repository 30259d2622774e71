package heard.desk.identity.door;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.web.ClientAddress;
import heard.desk.platform.web.ReaderWords;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who reads a page by the browser's cookie, once a request. */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SecurityContextRepository contexts;
    private final ReaderWords words;

    SessionFilter(Sessions sessions, SessionCookie cookie, SecurityContextRepository contexts, ReaderWords words) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.contexts = contexts;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.read(request).flatMap(token -> sessions.find(token, ClientAddress.of(request))).ifPresent(current -> {
            var context = new SecurityContextImpl(SignedIn.byBrowser(current));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            words.put(request, current.access().language(), current.access().zone());
        });
        chain.doFilter(request, response);
    }
}
