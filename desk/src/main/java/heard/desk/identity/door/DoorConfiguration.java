package heard.desk.identity.door;

import java.util.List;

import jakarta.servlet.DispatcherType;

import heard.desk.identity.ApiTokens;
import heard.desk.identity.PublicPages;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.web.ErrorPageController;
import heard.desk.platform.web.ReaderWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The security of every request, in four chains: files, pages for everybody, the API by token, the pages by cookie. No server session anywhere. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final String CONTENT = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DEVICES = "camera=(), microphone=(), geolocation=()";

    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens(DeskSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("heard-csrf");
        // Unless people come over TLS anyway, the request decides.
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (settings.https())
                cookie.secure(true);
        });
        return tokens;
    }

    /** Files without secrets, and the health of the desk: nobody is looked up. */
    @Bean
    @Order(1)
    SecurityFilterChain publicFilesSecurity(HttpSecurity http) {
        return ground(http).securityMatcher("/assets/**", "/health").csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    /** Pages of features that anybody may open: what they allow, they allow by their addresses. Nobody is looked up there either. */
    @Bean
    @Order(2)
    SecurityFilterChain publicPagesSecurity(HttpSecurity http, List<PublicPages> features) {
        List<String> paths = features.stream().flatMap(feature -> feature.paths().stream()).toList();
        return ground(http)
                .securityMatcher(request -> paths.stream().anyMatch(path -> (request.getRequestURI() + "/").startsWith(path + "/")))
                .csrf(AbstractHttpConfigurer::disable).authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiTokens tokens, ReaderWords words) {
        return ground(http).securityMatcher("/api/**").csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens, contexts, words), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/api/v1/openapi.*").permitAll()
                        // each asks for the right of its own
                        .requestMatchers("/api/v1/reviews", "/api/v1/readings").authenticated().anyRequest()
                        .hasAuthority(SignedIn.DESK))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refusal) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    ErrorPageController.send(CommonError.UNAUTHENTICATED, request, response);
                }).accessDeniedHandler((request, response, refusal) -> ErrorPageController.send(CommonError.FORBIDDEN, request, response)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageSecurity(HttpSecurity http, Sessions sessions, SessionCookie cookie, ReaderWords words,
            CookieCsrfTokenRepository csrf) {
        return ground(http).csrf(forms -> forms.csrfTokenRepository(csrf))
                .addFilterBefore(new SessionFilter(sessions, cookie, contexts, words), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/login", "/welcome", "/language", "/follow/*").permitAll()
                        .requestMatchers("/settings/**", "/audit/**")
                        .hasAuthority(SignedIn.ADMINISTRATOR).anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new DoorKeeper())
                        .accessDeniedHandler((request, response, refusal) -> ErrorPageController
                                .send(refusal instanceof CsrfException ? DoorError.FORM_EXPIRED : CommonError.FORBIDDEN, request,
                                        response)))
                .build();
    }

    private HttpSecurity ground(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(security -> security.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                        // frame-ancestors says the same, and a page of ours that may be framed by us can say so there
                        .frameOptions(options -> options.disable()));
    }
}
