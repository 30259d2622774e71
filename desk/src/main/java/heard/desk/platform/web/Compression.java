package heard.desk.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Compresses pages at the quickest level. The web server, which compresses all else, knows only the usual level: for a page of the
 * desk that takes four times as long, and costs more than making the page, for a body smaller by a fifth.
 */
final class Compression {
    static final int LEAST_BYTES = 1024;
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final Pattern GZIP = Pattern.compile("\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0?\\.0*[1-9][0-9]*))?\\s*");

    private Compression() {
    }

    /** Whether the browser takes gzip. */
    static boolean accepted(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders("Accept-Encoding");
        while (lines != null && lines.hasMoreElements())
            for (String coding : lines.nextElement().toLowerCase(Locale.ROOT).split(","))
                if (GZIP.matcher(coding).matches())
                    return true;
        return false;
    }

    /** What writes a page. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    static ByteArrayOutputStream compressed(Source page, int bytes) throws IOException {
        var small = new ByteArrayOutputStream(bytes / 4);
        try (var gzip = new Quick(small)) {
            page.writeTo(gzip);
        }
        return small;
    }

    /** Gzip at the quickest level. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, CHUNK_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
