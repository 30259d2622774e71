package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.rule.Wording;
import heard.engine.text.Covered;
import org.jspecify.annotations.Nullable;

/** The findings gathered for a draft. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();
    private final Wording wording;

    Findings(Wording wording) {
        this.wording = wording;
    }

    List<Finding> list() {
        return list;
    }

    Wording wording() {
        return wording;
    }

    void add(Finding finding) {
        list.add(finding);
    }

    /** A finding whose reason is the engine's own sentence {@code why.<key>}. */
    void add(FindingKind kind, Severity severity, @Nullable Span span, List<String> instead, String key) {
        list.add(new Finding(kind, severity, span, Finding.Place.DRAFT, wording.text("why." + key), instead, "engine." + key));
    }

    /** Where in the draft findings of these kinds stand. */
    Covered where(Set<FindingKind> kinds) {
        return Covered.by(list.stream().filter(finding -> kinds.contains(finding.kind()) && finding.in() == Finding.Place.DRAFT)
                .map(Finding::span).flatMap(Stream::ofNullable));
    }

    boolean any(FindingKind kind) {
        return list.stream().anyMatch(finding -> finding.kind() == kind);
    }
}
