package heard.desk.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Counts by matter: conversations of one customer belong together where they name the same order, contract or device, or want the same,
 * and not more than {@link #NEAR} lies between one and the next. Pure.
 */
final class Matters {
    static final Duration NEAR = Duration.ofDays(30);
    /** These say nothing of what it is about. */
    private static final Set<String> NO_SIGN = Set.of("other", "praise");

    private Matters() {
    }

    /**
     * What was counted.
     *
     * @param solved       matters solved in the period, long enough ago that nobody will come back for them
     * @param firstContact of these, such for which the customer had to come once
     * @param contacts     how often customers came for these in all
     * @param tooEarly     matters solved so lately that one cannot know
     */
    record Figures(int solved, int firstContact, int contacts, int tooEarly) {}

    /** @param from the beginning of the period; its end is {@link #NEAR} before now */
    static Figures count(List<ContactCourse> courses, Instant from, Instant now) {
        Instant settled = now.minus(NEAR);
        int solved = 0;
        int first = 0;
        int contacts = 0;
        int early = 0;
        for (List<ContactCourse> matter : group(courses)) {
            Instant end = solvedAt(matter);
            if (end == null || end.isBefore(from))
                continue;
            if (end.isAfter(settled)) {
                early++;
                continue;
            }
            int came = matter.stream().mapToInt(ContactCourse::contacts).sum();
            solved++;
            contacts += came;
            if (came == 1)
                first++;
        }
        return new Figures(solved, first, contacts, early);
    }

    /** When all of it was solved; null where some of it is not. */
    private static @Nullable Instant solvedAt(List<ContactCourse> matter) {
        if (matter.stream().anyMatch(course -> course.solvedAt() == null))
            return null;
        return matter.stream().map(ContactCourse::solvedAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    static List<List<ContactCourse>> group(List<ContactCourse> courses) {
        Map<CustomerId, List<ContactCourse>> byCustomer = courses.stream().collect(Collectors.groupingBy(ContactCourse::customer));
        List<List<ContactCourse>> matters = new ArrayList<>();
        byCustomer.values().forEach(own -> matters.addAll(ofOne(own)));
        return matters;
    }

    private static List<List<ContactCourse>> ofOne(List<ContactCourse> own) {
        List<ContactCourse> ordered = own.stream().sorted(Comparator.comparing(ContactCourse::firstAt)).toList();
        int[] root = new int[ordered.size()];
        for (int at = 0; at < root.length; at++) {
            root[at] = at;
            for (int earlier = 0; earlier < at; earlier++)
                if (together(ordered.get(earlier), ordered.get(at)))
                    join(root, earlier, at);
        }
        Map<Integer, List<ContactCourse>> matters = new HashMap<>();
        for (int at = 0; at < root.length; at++)
            matters.computeIfAbsent(find(root, at), key -> new ArrayList<>()).add(ordered.get(at));
        return List.copyOf(matters.values());
    }

    private static boolean together(ContactCourse earlier, ContactCourse later) {
        boolean near = !later.firstAt().isAfter(earlier.lastAt().plus(NEAR));
        boolean named = earlier.identifiers().stream().anyMatch(later.identifiers()::contains);
        boolean otherNamed = !earlier.identifiers().isEmpty() && !later.identifiers().isEmpty() && !named;
        boolean wanted = earlier.request().equals(later.request()) && !NO_SIGN.contains(earlier.request()) && !otherNamed;
        return near && (named || wanted);
    }

    private static int find(int[] root, int of) {
        int at = of;
        while (root[at] != at)
            at = root[at];
        return at;
    }

    private static void join(int[] root, int one, int other) {
        root[find(root, other)] = find(root, one);
    }
}
