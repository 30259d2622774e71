package heard.desk.identity.door;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.DeskSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that holds a browser's token: out of reach for scripts and for other sites' forms. */
@Component
class SessionCookie {
    static final String NAME = "heard";

    private final boolean https;

    SessionCookie(DeskSettings settings) {
        https = settings.https();
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    void write(String token, HttpServletRequest request, HttpServletResponse response) {
        put(token, Sessions.LONGEST, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        put("", Duration.ZERO, request, response);
    }

    private void put(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value).path("/").httpOnly(true).sameSite("Lax").secure(https || request.isSecure())
                .maxAge(age);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
