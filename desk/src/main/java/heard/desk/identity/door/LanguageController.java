package heard.desk.identity.door;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.web.ReaderWords;
import heard.desk.platform.words.UiLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language that a visitor picked at the door. */
@Controller
class LanguageController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final DeskSettings settings;

    LanguageController(DeskSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/language")
    String choose(@RequestParam String to, @RequestParam Optional<String> from, HttpServletResponse response) {
        UiLanguage.find(to).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie
                .from(ReaderWords.LANGUAGE_COOKIE, language.code()).path("/").httpOnly(true).sameSite("Lax").secure(settings.https())
                .maxAge(KEPT).build()
                .toString()));
        return "redirect:" + ("/welcome".equals(from.orElse("")) ? "/welcome" : "/login");
    }
}
