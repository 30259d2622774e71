package heard.desk.template;

import java.util.List;
import java.util.Optional;

import heard.desk.coach.LooseTexts;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.grammar.TemplateText;
import heard.engine.Finding;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.Span;
import org.springframework.stereotype.Component;

/** Tries templates on the sample message of their kind: what they would say there, and what the engine says of that. */
@Component
public class TemplateReviews {
    private final LooseTexts texts;

    TemplateReviews(LooseTexts texts) {
        this.texts = texts;
    }

    /** What somebody would send in answer to the sample; empty where the text is not understood or the sample cannot be read. */
    public Optional<String> tried(Kind kind, UiLanguage language, String text) {
        if (!(TemplateText.read(text) instanceof TemplateText.Understood understood))
            return Optional.empty();
        Sample sample = sample(kind, language);
        Optional<Reading> reading = texts.read(SampleFacts.message(sample));
        return reading.map(read -> understood.parsed().fillWithExamples(SampleFacts.of(sample, read), language));
    }

    public Sample sample(Kind kind, UiLanguage language) {
        return Library.sample(kind, language);
    }

    /** The text with its score, as the teams judge it for whose conversations it is; one that could not be judged has none. */
    Wording judged(Kind kind, UiLanguage language, String text, List<TeamId> teams) {
        Optional<String> tried = tried(kind, language, text);
        Optional<Review> review = tried.flatMap(filled -> texts.review(filled, SampleFacts.context(sample(kind, language)), teams));
        return review.map(found -> new Wording(language, text, found.score(), remarks(found, tried.orElseThrow())))
                .orElseGet(() -> new Wording(language, text, null, List.of()));
    }

    private static List<Remark> remarks(Review review, String text) {
        return review.findings().stream().sorted((one, other) -> one.severity().compareTo(other.severity()))
                .map(finding -> new Remark(finding.severity().code(), finding.kind().code(), quote(finding, text), finding.why())).toList();
    }

    private static String quote(Finding finding, String text) {
        Span span = finding.span();
        if (span == null || finding.in() != Finding.Place.DRAFT || span.end() > text.length())
            return "";
        return span.of(text);
    }
}
