package heard.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The one place where a page's failure becomes a page that says so. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrorController {
    private final ErrorPage page;

    PageErrorController(ErrorPage page) {
        this.page = page;
    }

    @ExceptionHandler(Exception.class)
    Object show(Exception failure, HttpServletRequest request) {
        var problem = Problem.of(failure);
        FailureLog.write(problem, failure);
        if (!request.getRequestURI().startsWith("/api/"))
            return page.show(problem.code(), request);
        return ResponseEntity.status(problem.code().status()).headers(Problem.headers(failure))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail("", Correlation.of(request)));
    }
}
