package heard.desk.identity;

import java.util.List;
import java.util.Optional;

import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** What a feature adds to the rail of every page of the desk; groups stand in the order of the sources ({@code @Order}). */
public interface RailSource {
    List<RailGroup> groups(Access access, Words words);

    /**
     * The address of the way through which a page was reached, where this source knows it.
     *
     * @param in what the page was told of the list it was opened from; null where nothing
     */
    default Optional<String> wayTo(String path, @Nullable String in) {
        return Optional.empty();
    }
}
