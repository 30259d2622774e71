package heard.desk.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import heard.desk.platform.StartRefused;

/**
 * What a killed desk may have left on a data folder: a server that is still shutting down, or the pid file of one that is gone. The file
 * is deleted only when no process of our programs lives on the folder; a killed server that nobody reaped is a zombie and does not count.
 */
record LeftoverServer(PostgresBinaries binaries, DatabaseFolder folder) {
    private static final Duration BY_ITSELF = Duration.ofSeconds(2);
    private static final Duration WITHIN = Duration.ofSeconds(90);

    /** The caller holds the folder's lock, so whatever lives there belongs to a desk that is gone. */
    void clear() throws IOException, InterruptedException {
        if (!Files.exists(folder.postmasterFile()))
            return;
        if (!awaitNone(BY_ITSELF)) {
            askToStop();
            if (!awaitNone(WITHIN))
                throw stillThere();
        }
        Files.deleteIfExists(folder.postmasterFile());
    }

    private boolean awaitNone(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!living().isEmpty()) {
            if (System.nanoTime() > deadline)
                return false;
            Thread.sleep(20);
        }
        return true;
    }

    List<ProcessHandle> living() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(command -> command.startsWith(binaries.folder().toString())).isPresent()
                && worksOnFolder(process);
    }

    /** Every process of a server works in its data folder; where the system does not tell, the programs alone decide. */
    private boolean worksOnFolder(ProcessHandle process) {
        Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(place).equals(folder.data().toRealPath());
        } catch (IOException untold) {
            return !Files.exists(Path.of("/proc/self"));
        }
    }

    /** The interrupt signal asks for a fast shutdown; Java has no call that sends it. */
    private void askToStop() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = living().stream().filter(process -> process.pid() == writtenPid()).findFirst();
        if (server.isEmpty())
            return;
        new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).start().waitFor();
    }

    private long writtenPid() {
        try {
            return Long.parseLong(Files.readAllLines(folder.postmasterFile()).getFirst().strip());
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException unreadable) {
            return -1;
        }
    }

    private StartRefused stillThere() {
        List<Long> pids = living().stream().map(ProcessHandle::pid).toList();
        return new StartRefused("An earlier database still runs on " + folder.path() + " (processes " + pids
                + ") and does not stop. End it, then start again.");
    }
}
