package heard.desk.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways that belong together in the rail, with a heading or without. */
public record RailGroup(Optional<String> title, List<RailLink> links) {
    public RailGroup {
        links = List.copyOf(links);
    }

    private boolean small() {
        return title.isEmpty() && links.size() == 1;
    }

    /** Features that have one way each stand together where they follow each other: a gap around every single one would be all that one sees. */
    static List<RailGroup> together(List<RailGroup> groups) {
        List<RailGroup> result = new ArrayList<>();
        boolean lastIsSmall = false;
        for (RailGroup group : groups) {
            if (lastIsSmall && group.small()) {
                List<RailLink> links = new ArrayList<>(result.removeLast().links());
                links.addAll(group.links());
                result.add(new RailGroup(Optional.empty(), links));
            } else {
                result.add(group);
            }
            lastIsSmall = group.small();
        }
        return List.copyOf(result);
    }
}
