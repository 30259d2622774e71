package heard.desk.platform.web;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The words for whoever sent a request: in their own language once they are known, before that in what they chose or their browser asks for. */
@Component
public final class ReaderWords {
    /** Holds the language chosen on the page of the door. */
    public static final String LANGUAGE_COOKIE = "heard-language";

    private static final String ATTRIBUTE = ReaderWords.class.getName();

    private final Catalogue catalogue;
    private final ZoneId deskZone;

    ReaderWords(Catalogue catalogue, ZoneId deskZone) {
        this.catalogue = catalogue;
        this.deskZone = deskZone;
    }

    /** Remembers the language and zone of a known reader for the rest of the request. */
    public void put(HttpServletRequest request, UiLanguage language, ZoneId zone) {
        request.setAttribute(ATTRIBUTE, catalogue.in(language, zone));
    }

    public Words of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Words known ? known : catalogue.in(visitorLanguage(request), deskZone);
    }

    private static UiLanguage visitorLanguage(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, LANGUAGE_COOKIE)).map(Cookie::getValue).flatMap(UiLanguage::find)
                .orElseGet(() -> preferred(request));
    }

    private static UiLanguage preferred(HttpServletRequest request) {
        List<Locale> wishes = request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wishes.stream().flatMap(wish -> UiLanguage.find(wish.getLanguage()).stream()).findFirst().orElse(UiLanguage.EN);
    }
}
