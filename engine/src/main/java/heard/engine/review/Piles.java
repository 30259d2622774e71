package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.text.Covered;
import heard.engine.text.Sentence;
import heard.engine.text.Text;

/**
 * Takes from findings what lies on top of others: of those that must be mended only the most specific stays on one span, of equal ones only
 * one, and of ones about the wording of a sentence one a sentence.
 */
final class Piles {
    private static final Set<FindingKind> ONCE_A_SENTENCE = EnumSet.of(FindingKind.CANNED, FindingKind.JARGON, FindingKind.IMPERSONAL,
            FindingKind.OVER_PROMISE);
    private final Text text;
    private final Covered walls;
    private final Map<Finding.Place, Kept> kept = new EnumMap<>(Finding.Place.class);
    /** By a kind that is raised once a sentence, the sentences that have it. */
    private final Map<FindingKind, Set<Integer>> worded = new EnumMap<>(FindingKind.class);

    /** Where in the draft or in the message kept findings lie: those of each kind, and those that must be mended and exclude others. */
    private record Kept(Map<FindingKind, Covered> kinds, Covered musts) {
        Covered of(FindingKind kind) {
            return kinds.computeIfAbsent(kind, missing -> new Covered());
        }
    }

    private Piles(Text text, List<Finding> findings) {
        this.text = text;
        this.walls = Covered.by(findings.stream().filter(finding -> finding.kind() == FindingKind.WALL_OF_TEXT).map(Finding::span)
                .flatMap(Stream::ofNullable));
    }

    /** The findings that stay, in the order of the draft. */
    static List<Finding> without(Text text, List<Finding> findings) {
        var piles = new Piles(text, findings);
        var left = new ArrayList<>(findings.stream().sorted(Comparator.comparing(Finding::severity)).filter(piles::keeps).toList());
        left.sort(Comparator.comparingInt((Finding finding) -> finding.span() == null ? Integer.MAX_VALUE : finding.span().start())
                .thenComparing(Finding::severity).thenComparing(Finding::kind));
        return left;
    }

    /** Whether nothing that was kept lies where this does; it is kept then. */
    private boolean keeps(Finding finding) {
        Span span = finding.span();
        if (span == null) {
            return true;
        }
        Kept here = kept.computeIfAbsent(finding.in(), missing -> new Kept(new EnumMap<>(FindingKind.class), new Covered()));
        boolean excludes = finding.severity() == Severity.MUST && finding.kind() != FindingKind.POLICY;
        Set<Integer> sentences = ONCE_A_SENTENCE.contains(finding.kind()) ? sentences(span) : Set.of();
        Set<Integer> taken = worded.computeIfAbsent(finding.kind(), missing -> new HashSet<>());
        if (here.of(finding.kind()).overlaps(span) || (excludes && here.musts().overlaps(span)) || walled(finding, span)
                || sentences.stream().anyMatch(taken::contains)) {
            return false;
        }
        here.of(finding.kind()).add(span);
        if (excludes) {
            here.musts().add(span);
        }
        taken.addAll(sentences);
        return true;
    }

    /** Whether a sentence is long because the whole is a wall. */
    private boolean walled(Finding finding, Span span) {
        return finding.kind() == FindingKind.LONG_SENTENCE && walls.overlaps(span);
    }

    /** The sentences that a span of the draft overlaps, by their numbers. */
    private Set<Integer> sentences(Span span) {
        return text.sentences(span).stream().map(Sentence::index).collect(Collectors.toSet());
    }
}
