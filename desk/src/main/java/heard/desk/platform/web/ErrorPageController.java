package heard.desk.platform.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.ErrorCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what failed outside of any controller: in a filter, or in the server itself. */
@Controller
public class ErrorPageController implements ErrorController {
    private static final String CODE = ErrorPageController.class.getName();

    private final ErrorPage page;

    ErrorPageController(ErrorPage page) {
        this.page = page;
    }

    /** Ends a request in a filter with this failure. */
    public static void send(ErrorCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(CODE, code);
        response.sendError(code.status());
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        ErrorCode code = code(request);
        if (!String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/"))
            return page.show(code, request);
        return ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(code).detail("", Correlation.of(request)));
    }

    private static ErrorCode code(HttpServletRequest request) {
        if (request.getAttribute(CODE) instanceof ErrorCode sent)
            return sent;
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problem.byStatus(status)
                : Problem.byStatus(404);
    }
}
