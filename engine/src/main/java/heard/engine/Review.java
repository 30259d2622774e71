package heard.engine;

import java.util.List;

/** What a draft has, lacks and should avoid. Immutable. */
public record Review(Language language, int score, List<FoundElement> elements, List<Element> wanted, List<Finding> findings,
        List<Promise> promises, List<ScoreReason> reasons) {
    public Review {
        elements = List.copyOf(elements);
        wanted = List.copyOf(wanted);
        findings = List.copyOf(findings);
        promises = List.copyOf(promises);
        reasons = List.copyOf(reasons);
    }

    /** Whether the draft has this element. */
    public boolean has(Element element) {
        return elements.stream().anyMatch(found -> found.element() == element);
    }

    /** Whether a finding must be mended before sending. */
    public boolean mustChange() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.MUST);
    }
}
