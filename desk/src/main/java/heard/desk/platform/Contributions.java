package heard.desk.platform;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What other features bring along for one that comes before them in the order of modules, in their order. They are looked up at the first use,
 * when all are made, and once: on the way to a page the look-up costs more than most of them do. Safe for many threads.
 */
public final class Contributions<T> {
    private final ObjectProvider<T> provider;
    private volatile @Nullable List<T> found;

    public Contributions(ObjectProvider<T> provider) {
        this.provider = provider;
    }

    public Stream<T> stream() {
        List<T> known = found;
        if (known == null) {
            known = provider.orderedStream().toList();
            found = known;
        }
        return known.stream();
    }
}
