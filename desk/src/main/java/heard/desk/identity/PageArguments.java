package heard.desk.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the reader ({@link Access}), their browser and the frame of their page ({@link Page}) as parameters. */
@Component
class PageArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Pages pages;

    PageArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Set.of(Access.class, Page.class, BrowserSession.class).contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Access.class)
            return reader().orElseThrow(() -> new DeskException(CommonError.UNAUTHENTICATED, "Nobody is signed in"));
        if (parameter.getParameterType() == BrowserSession.class)
            return browser().orElseThrow(() -> new DeskException(CommonError.UNAUTHENTICATED, "No browser is signed in"));
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null)
            throw new IllegalStateException("A page is only made for a request of HTTP");
        return pages.make(reader(), servletRequest);
    }

    private static Optional<BrowserSession> browser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof UUID session
                ? Optional.of(new BrowserSession(session))
                : Optional.empty();
    }

    private static Optional<Access> reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Access access ? Optional.of(access) : Optional.empty();
    }
}
