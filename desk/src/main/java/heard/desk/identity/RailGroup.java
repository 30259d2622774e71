package heard.desk.identity;

import java.util.List;
import java.util.Optional;

/** Ways that belong together in the rail, with a heading or without. */
public record RailGroup(Optional<String> title, List<RailLink> links) {
    public RailGroup {
        links = List.copyOf(links);
    }
}
