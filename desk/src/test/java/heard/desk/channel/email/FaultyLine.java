package heard.desk.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a mail server that breaks after so many bytes of the server's: once, on its first connection; later ones are whole. */
final class FaultyLine implements AutoCloseable {
    private final ServerSocket socket;
    private final int server;
    private final int breakAfter;
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean broke;

    FaultyLine(int server, int breakAfter) throws IOException {
        this.server = server;
        this.breakAfter = breakAfter;
        this.socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-line").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whether its dialogue was long enough for it to break. */
    boolean broke() {
        return broke;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket desk = socket.accept();
                Socket away = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(desk);
                ends.add(away);
                int most = connections.getAndIncrement() == 0 ? breakAfter : Integer.MAX_VALUE;
                Thread.ofVirtual().start(() -> carry(desk, away, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> carry(away, desk, most));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, int most) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            int left = most;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, Math.min(count, left));
                out.flush();
                left -= count;
                if (left <= 0) {
                    broke = true;
                    return;
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket end : ends)
            end.close();
    }
}
