package heard.desk.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import heard.desk.Desk;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.DeskStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo desk that all journeys of a run share, started on first use, in a home of its own. */
final class RunningDesk implements AutoCloseable {
    private static @Nullable RunningDesk shared;

    private final ConfigurableApplicationContext application;
    private final DeskSettings settings;

    private RunningDesk(DeskSettings.Mode mode) throws IOException {
        Path home = Files.createTempDirectory("heard-journey");
        int http = freePort();
        var ports = new DeskSettings.Ports(http, freePort(), freePort());
        settings = new DeskSettings(home, mode, "127.0.0.1", ports, new DeskSettings.Database(null, 10),
                URI.create("http://127.0.0.1:" + http));
        application = new DeskStart(settings).run(Desk.class);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
    }

    static synchronized RunningDesk shared() {
        try {
            if (shared == null)
                shared = new RunningDesk(DeskSettings.Mode.DEMO);
            return shared;
        } catch (IOException problem) {
            throw new IllegalStateException("The desk of the journeys could not be started", problem);
        }
    }

    /** An empty desk of one story alone, as an operator first meets it; the story closes it. */
    static RunningDesk production() {
        try {
            return new RunningDesk(DeskSettings.Mode.PRODUCTION);
        } catch (IOException problem) {
            throw new IllegalStateException("An empty desk could not be started", problem);
        }
    }

    @Override
    public void close() {
        application.close();
    }

    String address(String path) {
        return settings.publicUrl() + path;
    }

    DeskSettings settings() {
        return settings;
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
