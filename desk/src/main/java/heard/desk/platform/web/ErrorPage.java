package heard.desk.platform.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.ErrorCode;
import heard.desk.platform.words.Words;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language what went wrong, and what to do next. */
@Component
class ErrorPage {
    private static final String DEFAULT = "error.unexpected";

    private final ReaderWords words;
    private final Assets assets;

    ErrorPage(ReaderWords words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    ModelAndView show(ErrorCode code, HttpServletRequest request) {
        Words spoken = words.of(request);
        String key = "error." + code.key();
        String known = spoken.knows(key + ".title") ? key : DEFAULT;
        var page = new ModelAndView("error/error",
                Map.of("words", spoken, "assets", assets, "key", known, "status", code.status(), "correlation", Correlation.of(request)));
        page.setStatus(HttpStatusCode.valueOf(code.status()));
        return page;
    }
}
