package heard.desk.platform.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template as a view of Spring MVC; the page is written only once it is complete, so that a failure shows the error page. */
final class JteView implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;
    private final String template;

    JteView(TemplateEngine templates, String template) {
        this.templates = templates;
        this.template = template;
    }

    /** Without a content type the view would be dropped by content negotiation. */
    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    @SuppressWarnings("unchecked") // jte reads the values only
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = new Utf8ByteOutput();
        templates.render(template, (Map<String, Object>) (model == null ? Map.of() : model), page);
        response.setContentType(HTML);
        if (page.getContentLength() < Compression.LEAST_BYTES) {
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
            return;
        }
        response.addHeader("Vary", "accept-encoding");
        if (!Compression.accepted(request)) {
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
            return;
        }
        var small = Compression.compressed(page::writeTo, page.getContentLength());
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(small.size());
        small.writeTo(response.getOutputStream());
    }
}
