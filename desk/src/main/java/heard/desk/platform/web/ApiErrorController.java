package heard.desk.platform.web;

import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.DeskException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where a failure of the API becomes problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrorController {
    /** The caller went away: there is nobody to tell, and nothing went wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void callerGone() {
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> show(Exception failure, HttpServletRequest request) {
        var problem = Problem.of(failure);
        FailureLog.write(problem, failure);
        var detail = problem.detail(message(failure), Correlation.of(request));
        if (failure instanceof DeskException known && !known.fields().isEmpty())
            detail.setProperty("fields", new TreeMap<>(known.fields()));
        return ResponseEntity.status(problem.code().status()).headers(Problem.headers(failure))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private static String message(Exception failure) {
        return switch (failure) {
            case DeskException known -> String.valueOf(known.getMessage());
            case ErrorResponse framework -> String.valueOf(framework.getBody().getDetail());
            default -> "";
        };
    }
}
