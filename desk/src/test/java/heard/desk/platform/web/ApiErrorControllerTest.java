package heard.desk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class ApiErrorControllerTest {
    private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(ApiErrorController.class);

    @Test
    void aCallerWhoWentAwayIsSentNothing() {
        assertThat(handlerOf(new AsyncRequestNotUsableException("gone")).getReturnType()).isEqualTo(void.class);
    }

    @Test
    void everyOtherFailureIsToldToTheCaller() {
        assertThat(handlerOf(new IllegalStateException("a mistake of ours")).getReturnType()).isNotEqualTo(void.class);
    }

    private Method handlerOf(Exception failure) {
        return Objects.requireNonNull(handlers.resolveMethod(failure));
    }
}
