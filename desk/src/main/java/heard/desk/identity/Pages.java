package heard.desk.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.web.Assets;
import heard.desk.platform.web.ReaderWords;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page for a request. */
@Component
final class Pages {
    private final ReaderWords words;
    private final Assets assets;
    private final List<RailSource> rail;
    private final List<SettingsLink> settings;

    Pages(ReaderWords words, Assets assets, List<RailSource> rail, List<SettingsLink> settings) {
        this.words = words;
        this.assets = assets;
        this.rail = List.copyOf(rail);
        this.settings = settings.stream().sorted(Comparator.comparingInt(SettingsLink::order)).toList();
    }

    Page make(Optional<Access> access, HttpServletRequest request) {
        return new Page(access, words.of(request), csrf(request), assets,
                new Page.Ways(request.getRequestURI(), whole(request), under(request), request.getParameter("done"), rail, settings));
    }

    /** The way of the rail that a page without one of its own lies under; its own address where there is none. */
    private String under(HttpServletRequest request) {
        return rail.stream().flatMap(source -> source.wayTo(request.getRequestURI(), request.getParameter("in")).stream()).findFirst()
                .orElse(request.getRequestURI());
    }

    private static String whole(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Page.Csrf("", "", "");
    }
}
