package heard.desk.identity.door;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.platform.CommonError;
import heard.desk.platform.web.ErrorPageController;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows the door to whoever is not signed in, and the way back to where they wanted to go; scripts are told to load the whole page. */
final class DoorKeeper implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isPageView(request)) {
            response.sendRedirect("/login" + next(request));
        } else if ("GET".equals(request.getMethod())) {
            ErrorPageController.send(CommonError.UNAUTHENTICATED, request, response);
        } else {
            response.sendRedirect("/login");
        }
    }

    private static boolean isPageView(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod()) && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    private static String next(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
