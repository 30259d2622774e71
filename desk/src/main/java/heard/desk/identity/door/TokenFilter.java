package heard.desk.identity.door;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.ApiTokens;
import heard.desk.platform.web.ClientAddress;
import heard.desk.platform.web.ReaderWords;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the caller of the API by the bearer token. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final SecurityContextRepository contexts;
    private final ReaderWords words;

    TokenFilter(ApiTokens tokens, SecurityContextRepository contexts, ReaderWords words) {
        this.tokens = tokens;
        this.contexts = contexts;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearer(request).ifPresent(access -> {
            var context = new SecurityContextImpl(SignedIn.byToken(access));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            words.put(request, access.language(), access.zone());
        });
        chain.doFilter(request, response);
    }

    private Optional<Access> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .flatMap(secret -> tokens.access(secret, ClientAddress.of(request)));
    }
}
