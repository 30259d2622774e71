package heard.desk.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time zones one can choose: places, not the technical names beside them. */
public final class Zones {
    private static final Pattern PLACE = Pattern
            .compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");
    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream().filter(id -> PLACE.matcher(id).matches()).sorted()
            .toList();

    private Zones() {
    }

    public static List<String> all() {
        return ALL;
    }

    public static Optional<ZoneId> find(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
