package heard.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tags of the desk, held in memory for some seconds since nearly every row of a list shows some. Thread-safe. */
@Component
public class Tags {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Snapshot(Map<TagId, Tag> tags, Instant loadedAt) {}

    private final TagStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.MIN);

    Tags(TagStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Tag> all() {
        return List.copyOf(fresh().values());
    }

    public Optional<Tag> find(TagId id) {
        return Optional.ofNullable(fresh().get(id));
    }

    public Optional<Tag> named(String name) {
        return fresh().values().stream().filter(tag -> tag.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** Those of the given tags that still exist, in the order of all. */
    public List<Tag> of(List<TagId> ids) {
        return ids.isEmpty() ? List.of() : fresh().values().stream().filter(tag -> ids.contains(tag.id())).toList();
    }

    /** Finds or makes a tag. */
    @Transactional
    public Tag obtain(String name, int colour) {
        String trimmed = Limits.typed(name).strip();
        if (trimmed.isEmpty() || trimmed.length() > Tag.NAME_LENGTH) {
            throw ConversationError.FIELD_VALUE_WRONG.because("A tag has between 1 and " + Tag.NAME_LENGTH + " characters");
        }
        store.add(trimmed, Math.floorMod(colour, Tag.COLOURS));
        load();
        return named(trimmed).orElseThrow();
    }

    @Transactional
    public void change(TagId id, String name, int colour) {
        String trimmed = Limits.typed(name).strip();
        if (trimmed.isEmpty() || trimmed.length() > Tag.NAME_LENGTH) {
            throw ConversationError.FIELD_VALUE_WRONG.because("A tag has between 1 and " + Tag.NAME_LENGTH + " characters");
        }
        if (!store.change(id, trimmed, Math.floorMod(colour, Tag.COLOURS)))
            throw ConversationError.NAME_TAKEN.because("Another tag has this name");
        load();
    }

    /** Removes a tag from the desk and from every conversation. */
    @Transactional
    public void remove(TagId id) {
        store.remove(id);
        load();
    }

    private Map<TagId, Tag> fresh() {
        if (snapshot.loadedAt().plus(snapshot.loadedAt().equals(Instant.MIN) ? Duration.ZERO : FRESH).isBefore(clock.instant()))
            load();
        return snapshot.tags();
    }

    private void load() {
        Map<TagId, Tag> tags = new LinkedHashMap<>();
        store.all().forEach(tag -> tags.put(tag.id(), tag));
        snapshot = new Snapshot(tags, clock.instant());
    }
}
