package heard.desk.platform.alarm;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import heard.desk.platform.DeskSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The disk of the home, once less than a twentieth, or less than a gigabyte, of it is free. */
@Component
class DiskAlarm implements AlarmSource {
    private static final long FEWEST_BYTES = 1_000_000_000;
    private static final long SHARE = 20;

    /** How much of a disk is free. */
    record Space(long freeBytes, long wholeBytes) {
        boolean low() {
            return freeBytes < FEWEST_BYTES || freeBytes < wholeBytes / SHARE;
        }
    }

    /** Asks the disk. */
    interface Disk {
        Space space() throws IOException;
    }

    private final Disk disk;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> lowSince = new AtomicReference<>();

    @Autowired
    DiskAlarm(DeskSettings settings, Clock clock) {
        this(() -> space(settings.home()), clock);
    }

    DiskAlarm(Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    private static Space space(Path home) throws IOException {
        FileStore store = Files.getFileStore(home);
        return new Space(store.getUsableSpace(), store.getTotalSpace());
    }

    @Override
    public List<Alarm> standing() {
        try {
            Space space = disk.space();
            Instant since = lowSince.updateAndGet(known -> !space.low() ? null : known == null ? clock.instant() : known);
            String megabytes = Long.toString(space.freeBytes() / 1_000_000);
            return since == null
                    ? List.of()
                    : List.of(new Alarm("disk-low", "home", since, List.of(megabytes), "alarm.disk-low.hint", null));
        } catch (IOException unknown) {
            return List.of();
        }
    }
}
