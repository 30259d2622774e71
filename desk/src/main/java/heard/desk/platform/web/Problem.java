package heard.desk.platform.web;

import java.net.URI;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

/** A failure as its caller may know it: our own exceptions by their code, the framework's by their status, all else as our mistake. */
record Problem(ErrorCode code) {
    static Problem of(Throwable failure) {
        return switch (failure) {
            case DeskException known -> new Problem(known.code());
            case HttpMessageNotReadableException unreadable -> new Problem(CommonError.INVALID);
            case TypeMismatchException otherType -> new Problem(CommonError.INVALID);
            case ErrorResponse framework -> new Problem(byStatus(framework.getStatusCode().value()));
            default -> new Problem(CommonError.UNEXPECTED);
        };
    }

    static ErrorCode byStatus(int status) {
        for (CommonError error : CommonError.values()) {
            if (error.status() == status)
                return error;
        }
        return status >= 400 && status < 500 ? CommonError.INVALID : CommonError.UNEXPECTED;
    }

    /** RFC 9457; the detail is told where the caller can act on it, be it by coming back later. */
    ProblemDetail detail(String message, String correlation) {
        var detail = ProblemDetail.forStatus(HttpStatusCode.valueOf(code.status()));
        detail.setType(URI.create("urn:heard:problem:" + code.key()));
        detail.setTitle(title());
        boolean tells = code.kind() == ErrorKind.CALLER || code.kind() == ErrorKind.OVERLOAD;
        if (tells && !message.isEmpty())
            detail.setDetail(message);
        detail.setProperty("correlation", correlation);
        return detail;
    }

    private String title() {
        String words = code.key().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What the protocol wants said beside a failure, such as the methods that are allowed. */
    static HttpHeaders headers(Throwable failure) {
        return failure instanceof ErrorResponse framework ? framework.getHeaders() : HttpHeaders.EMPTY;
    }

    boolean ours() {
        return code.kind() == ErrorKind.BUG;
    }
}
