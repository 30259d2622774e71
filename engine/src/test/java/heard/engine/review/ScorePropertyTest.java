package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import org.junit.jupiter.api.Test;

/** Whatever is mended or added, a score never falls by it. */
class ScorePropertyTest {
    private static final List<FindingKind> KINDS = java.util.Arrays.stream(FindingKind.values()).filter(kind -> !kind.missing()).toList();
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private static int score(Set<Element> wanted, Set<Element> present, List<Finding> findings) {
        return new Scorer(Rubric.SHIPPED).score(wanted, present, findings, 0, null);
    }

    private static Set<Element> some(Random random) {
        var some = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            if (random.nextBoolean()) {
                some.add(element);
            }
        }
        return some;
    }

    private static Finding finding(FindingKind kind, Severity severity, int at) {
        return new Finding(kind, severity, kind.missing() ? null : new Span(at, at + 1), Finding.Place.DRAFT, "", List.of(), "test");
    }

    private static List<Finding> findings(Random random, Set<Element> wanted, Set<Element> present) {
        var findings = new ArrayList<Finding>();
        for (int at = random.nextInt(6); at > 0; at--) {
            findings.add(finding(KINDS.get(random.nextInt(KINDS.size())), SEVERITIES.get(random.nextInt(SEVERITIES.size())), at));
        }
        wanted.stream().filter(element -> !present.contains(element))
                .forEach(element -> findings.add(finding(FindingKind.missing(element), Severity.SHOULD, 0)));
        return findings;
    }

    @Test
    void mendingAnyFindingNeverCostsPoints() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            Set<Element> wanted = some(random);
            Set<Element> present = some(random);
            List<Finding> findings = findings(random, wanted, present);
            int before = score(wanted, present, findings);
            for (Finding mended : findings) {
                if (!mended.kind().missing()) {
                    var left = new ArrayList<>(findings);
                    left.remove(mended);
                    assertThat(score(wanted, present, left)).as("seed " + seed).isGreaterThanOrEqualTo(before);
                }
            }
        }
    }

    @Test
    void addingWhatIsWantedNeverCostsPoints() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            Set<Element> wanted = some(random);
            Set<Element> present = some(random);
            List<Finding> findings = findings(random, wanted, present);
            int before = score(wanted, present, findings);
            for (Element added : wanted) {
                Set<Element> more = EnumSet.of(added);
                more.addAll(present);
                List<Finding> left = findings.stream().filter(finding -> finding.kind() != FindingKind.missing(added)).toList();
                assertThat(score(wanted, more, left)).as("seed " + seed + ", " + added).isGreaterThanOrEqualTo(before);
            }
        }
    }
}
