package heard.desk.channel.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/** A mail server on loopback that says what a {@link Transcript} has, and notes every line that it hears. */
final class TranscriptServer implements AutoCloseable {
    private static final int DRIP_MILLIS = 2;

    private final Transcript transcript;
    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Socket> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    TranscriptServer(Transcript transcript) throws IOException {
        this.transcript = transcript;
        this.socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("transcript-server").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    /** What was said to it that its dialogue does not have. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                lines.add(line);
                int number = Math.min(connections.getAndIncrement(), transcript.connections().size() - 1);
                Thread.ofVirtual().start(() -> serve(line, transcript.connections().get(number)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line, List<Transcript.Line> script) {
        try (line) {
            new Talk(line).play(script);
        } catch (IOException gone) {
            heard.add("(the line is gone)");
        }
    }

    /** One connection. */
    private final class Talk {
        private final InputStream in;
        private final OutputStream out;
        private String tag = "";
        private boolean drip;
        private boolean inData;

        private Talk(Socket line) throws IOException {
            in = new BufferedInputStream(line.getInputStream());
            out = line.getOutputStream();
        }

        private void play(List<Transcript.Line> script) throws IOException {
            for (Transcript.Line step : script) {
                switch (step.verb()) {
                    case "S" -> say((step.words().replace("{tag}", tag) + "\r\n").getBytes(StandardCharsets.UTF_8));
                    case "C" -> await(step.words());
                    case "M" -> say(fetched(step.words()));
                    case "PART" -> {
                        byte[] whole = fetched(step.words());
                        say(Arrays.copyOf(whole, whole.length * 2 / 3));
                    }
                    case "DRIP" -> drip = true;
                    case "HANG" -> {
                        in.transferTo(OutputStream.nullOutputStream());
                        return;
                    }
                    case "CUT" -> {
                        return;
                    }
                    default -> throw new IllegalArgumentException("Unknown step in " + transcript.name() + ": " + step);
                }
            }
            for (String said = readLine(); said != null; said = readLine()) {
                if (!courtesy(said))
                    surprises.add(said);
            }
        }

        private void await(String pattern) throws IOException {
            while (true) {
                String said = readLine();
                if (said == null)
                    throw new IOException("closed while waiting for " + pattern);
                String command = command(said);
                if (command.matches("(?i)" + pattern)) {
                    inData = pattern.equals("DATA");
                    return;
                }
                if (inData)
                    continue;
                if (!courtesy(said))
                    surprises.add(said + " instead of " + pattern);
            }
        }

        /** Of IMAP, what follows the tag. */
        private String command(String said) {
            if (!said.matches("[A-Z]+\\d+ .*"))
                return said;
            tag = said.substring(0, said.indexOf(' '));
            return said.substring(tag.length() + 1);
        }

        /** What any server answers at any time. */
        private boolean courtesy(String said) throws IOException {
            String command = command(said).toUpperCase(Locale.ROOT);
            String answer = switch (command) {
                case "RSET", "NOOP" -> command(said).equals(said) ? "250 2.0.0 Ok\r\n" : tag + " OK\r\n";
                case "QUIT" -> "221 2.0.0 Bye\r\n";
                case "LOGOUT" -> "* BYE\r\n" + tag + " OK\r\n";
                case "CLOSE", "DONE" -> tag + " OK\r\n";
                default -> "";
            };
            say(answer.getBytes(StandardCharsets.UTF_8));
            return !answer.isEmpty();
        }

        private byte[] fetched(String words) {
            String[] parts = words.split(" ");
            String id = parts[2] + "." + transcript.name() + "@example.net";
            byte[] mail = CustomerClient.mail("Ona <ona@example.net>", "support@example.org", parts[2], "The word is " + parts[2] + ".",
                    "Message-ID: <" + id + ">").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            String head = "* 1 FETCH (UID " + parts[0] + " INTERNALDATE \"23-Nov-2026 10:00:00 +0200\" RFC822.SIZE " + parts[1]
                    + " BODY[] {"
                    + mail.length + "}\r\n";
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(mail);
            bytes.writeBytes(")\r\n".getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }

        private void say(byte[] bytes) throws IOException {
            if (!drip) {
                out.write(bytes);
                out.flush();
                return;
            }
            for (byte each : bytes) {
                out.write(each);
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DRIP_MILLIS));
            }
        }

        @Nullable
        private String readLine() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int each = in.read(); each >= 0; each = in.read()) {
                if (each == '\n') {
                    String said = line.toString(StandardCharsets.UTF_8);
                    heard.add(said);
                    return said;
                }
                if (each != '\r')
                    line.write(each);
            }
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket line : lines)
            line.close();
    }
}
