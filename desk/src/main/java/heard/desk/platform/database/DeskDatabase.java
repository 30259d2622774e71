package heard.desk.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;

/** The database of this desk: an external one that settings name, or our own, which starts while the rest of the desk does. */
public final class DeskDatabase implements AutoCloseable {
    private final CompletableFuture<DatabaseAddress> address;
    private final CompletableFuture<Runnable> stop;

    private DeskDatabase(CompletableFuture<DatabaseAddress> address, CompletableFuture<Runnable> stop) {
        this.address = address;
        this.stop = stop;
    }

    /** Refuses at once what can be seen at once; the server itself comes up in the background. */
    public static DeskDatabase begin(DeskSettings settings) {
        String url = settings.database().url();
        if (url != null)
            return at(DatabaseAddress.parse(url));
        EmbeddedPostgres.refuseEarly(settings.home());
        return starting(settings.home());
    }

    private static DeskDatabase starting(Path home) {
        var started = new CompletableFuture<EmbeddedPostgres>();
        Thread.ofPlatform().daemon().name("heard-database-start").start(() -> {
            try {
                started.complete(EmbeddedPostgres.start(home));
            } catch (RuntimeException | Error failure) {
                started.completeExceptionally(failure);
            }
        });
        return new DeskDatabase(started.thenApply(EmbeddedPostgres::address), started.thenApply(postgres -> postgres::close));
    }

    /** A database that somebody else runs. */
    public static DeskDatabase at(DatabaseAddress address) {
        return new DeskDatabase(CompletableFuture.completedFuture(address), CompletableFuture.completedFuture(() -> {}));
    }

    /**
     * For a command beside the desk: the external database, the one a desk on this home runs now, or that home's own, started for as long as
     * the command takes.
     */
    public static DeskDatabase forCommand(DeskSettings settings) {
        if (settings.database().url() != null)
            return begin(settings);
        return EmbeddedPostgres.runningOn(settings.home()).map(DeskDatabase::at).orElseGet(() -> begin(settings));
    }

    /** Waits until the database is up. */
    public DatabaseAddress address() {
        try {
            return address.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StartRefused refused)
                throw refused;
            throw failure;
        }
    }

    /** Stops our own server, after whatever uses it has ended. */
    @Override
    public void close() {
        if (stop.isCompletedExceptionally())
            return;
        stop.join().run();
    }
}
