package heard.desk.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One kept-alive connection of a browser: asks for a page with its cookie, compressed as browsers do, and reads the answer to its
 * end. It does as little as can be, since it shares the cores with what it measures.
 */
final class Wire implements AutoCloseable {
    private final int port;
    private final String cookie;
    private final byte[] buffer = new byte[1 << 16];
    private Socket socket;
    private boolean closing;
    private int from;
    private int to;

    Wire(int port, String cookie) throws IOException {
        this.port = port;
        this.cookie = cookie;
        this.socket = connect();
    }

    private Socket connect() throws IOException {
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(30_000);
        return fresh;
    }

    /** What was answered; the body as it was sent. */
    record Answer(int status, boolean compressed, byte[] body) {
        String text() throws IOException {
            if (!compressed)
                return new String(body, StandardCharsets.UTF_8);
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookie
                + "\r\nAccept: text/html\r\nAccept-Language: en\r\nAccept-Encoding: gzip\r\n\r\n", new byte[0]);
    }

    /** As a program with a token sends JSON. */
    Answer post(String path, String token, byte[] json) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n", json);
    }

    private Answer ask(String head, byte[] content) throws IOException {
        if (closing) {
            socket.close();
            socket = connect();
            from = 0;
            to = 0;
        }
        var request = new ByteArrayOutputStream(head.length() + content.length);
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(content);
        socket.getOutputStream().write(request.toByteArray());
        InputStream in = socket.getInputStream();
        int status = Integer.parseInt(line(in).substring(9, 12));
        int length = -1;
        boolean chunked = false;
        boolean compressed = false;
        boolean hangsUp = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:"))
                length = Integer.parseInt(small.substring(15).strip());
            chunked |= small.startsWith("transfer-encoding: chunked");
            compressed |= small.startsWith("content-encoding: gzip");
            hangsUp |= small.equals("connection: close");
        }
        var body = new ByteArrayOutputStream(1 << 15);
        if (!chunked)
            take(in, length, body);
        else
            for (int size = size(in); size > 0; size = size(in)) {
                take(in, size, body);
                line(in);
            }
        if (chunked)
            line(in);
        closing = hangsUp;
        return new Answer(status, compressed, body.toByteArray());
    }

    private int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int next = read(in); next != '\n'; next = read(in))
            if (next != '\r')
                line.append((char) next);
        return line.toString();
    }

    private int read(InputStream in) throws IOException {
        if (from == to)
            fill(in);
        return buffer[from++] & 0xFF;
    }

    private void fill(InputStream in) throws IOException {
        to = in.read(buffer);
        from = 0;
        if (to < 0)
            throw new EOFException("The desk hung up");
    }

    private void take(InputStream in, int count, ByteArrayOutputStream body) throws IOException {
        int left = count;
        while (left > 0) {
            if (from == to)
                fill(in);
            int some = Math.min(left, to - from);
            body.write(buffer, from, some);
            from += some;
            left -= some;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
