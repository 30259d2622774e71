package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the project's own labelled set to its card: closed values, words that are really there, no text twice, nobody's real address. */
class SupportMessagesTest {

    private static final Path FOLDER = Path.of("data/support-messages");
    private static final String SHORT = "messages-short.jsonl";
    private static final Set<String> DOMAINS = Set.of("shop", "bank", "telecom", "delivery", "repair", "software", "clinic", "utilities",
            "travel", "public", "insurance", "housing", "gym", "school", "events", "taxi");
    private static final Map<String, Set<String>> VALUES = Map.of("split", Set.of("train", "test"), "domain", DOMAINS, "intensity",
            Set.of("none", "mild", "strong", "extreme"), "urgency", Set.of("none", "soon", "urgent"), "expertise",
            Set.of("novice", "expert", "unknown"),
            "address", Set.copyOf(ReadingHeads.ADDRESSES), "tone", Set.of("calm", "tense", "hostile"), "channel",
            Set.of("email", "chat", "sms", "messenger", "phone"));
    private static final Set<String> IDENTIFIERS = Set.of("order", "contract", "phone", "email", "serial", "amount", "date");
    private static final Set<String> ELEMENTS = Set.of("greeting", "name", "understanding", "empathy", "apology", "ownership", "cause",
            "solution", "steps",
            "deadline", "limits", "prevention", "resources", "question", "check", "history", "escalation", "closing");
    private static final Set<String> FINDINGS = Set.of("blame", "refusal", "policy", "ignorance", "dismissal", "sympathy-only", "canned",
            "jargon",
            "vague-time", "over-promise", "impersonal", "formality", "wrong-name", "punctuation", "shouting", "hostile", "long-sentence",
            "wall-of-text",
            "too-long", "unanswered", "spelling");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d._+-]+@([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)");
    private static final Pattern MADE_UP = Pattern.compile("(?:^|.*[.-])(?:example|pvz)(?:[.-].*|$)");

    private static List<Map<String, @Nullable Object>> read(String language, String file) {
        return new TextFile(FOLDER.resolve(language).resolve(file)).lines().stream().map(Json::object).toList();
    }

    /** All messages, those for training alone included. */
    private static List<Map<String, @Nullable Object>> messages(String language) {
        return Stream.of("messages.jsonl", SHORT).flatMap(file -> read(language, file).stream()).toList();
    }

    @SuppressWarnings("unchecked") // JSON objects have names of text
    private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(list);
    }

    private static String id(Map<String, @Nullable Object> line) {
        return Json.text(line, "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void messagesHaveOnlyTheValuesOfTheContract(String language) {
        for (var line : messages(language)) {
            VALUES.forEach((field, values) -> assertThat(values).as(id(line) + " " + field).contains(Json.text(line, field)));
            assertThat(ReadingHeads.EMOTIONS).as(id(line)).containsAll(Json.texts(line, "emotions"));
            assertThat(ReadingHeads.REQUESTS).as(id(line)).containsAll(Json.texts(line, "request"));
            assertThat(Json.texts(line, "request")).as(id(line)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(ReadingHeads.example(SupportMessage.of(line)).targets()).as(id(line)).containsAnyOf(0f, 1f);
            assertThat(OffsetDateTime.parse(Json.text(line, "at"))).as(id(line)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void wordsThatAreNamedStandInTheMessage(String language) {
        for (var line : messages(language)) {
            String text = Json.text(line, "text");
            for (var identifier : objects(line.get("identifiers"))) {
                assertThat(IDENTIFIERS).as(id(line)).contains(Json.text(identifier, "kind"));
                assertThat(text).as(id(line)).contains(Json.text(identifier, "text"));
            }
            @SuppressWarnings("unchecked") // as above
            var evidence = (Map<String, @Nullable Object>) Objects.requireNonNull(line.get("evidence"));
            assertThat(evidence.keySet()).as(id(line)).containsExactlyInAnyOrderElementsOf(Json.texts(line, "emotions"));
            for (String emotion : evidence.keySet()) {
                assertThat(Json.texts(evidence, emotion)).as(id(line)).isNotEmpty().allSatisfy(words -> assertThat(text).contains(words));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void intensityFollowsTheNegativeEmotions(String language) {
        for (var line : messages(language)) {
            var emotions = Json.texts(line, "emotions");
            boolean negative = emotions.stream().anyMatch(Set.of("anger", "disappointment", "anxiety", "sadness")::contains);
            assertThat(Json.text(line, "intensity").equals("none")).as(id(line)).isEqualTo(
                    !negative && !(emotions.contains("confusion") && Json.text(line, "intensity").equals("mild")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void wordsThatAreNamedStandInTheDraft(String language) {
        for (var line : read(language, "drafts.jsonl")) {
            String text = Json.text(line, "text");
            for (var element : objects(line.get("elements"))) {
                assertThat(ELEMENTS).as(id(line)).contains(Json.text(element, "name"));
                assertThat(text).as(id(line)).contains(Json.text(element, "text"));
            }
            assertThat(ELEMENTS).as(id(line)).containsAll(Json.texts(line, "wanted"));
            for (var finding : objects(line.get("findings"))) {
                checkFinding(line, text, finding);
            }
            for (var promise : objects(line.get("promises"))) {
                assertThat(text).as(id(line)).contains(Json.text(promise, "text"));
                assertThat(promise.get("due") == null || OffsetDateTime.parse(Json.text(promise, "due")).getYear() > 2000).as(id(line))
                        .isTrue();
            }
        }
    }

    private static void checkFinding(Map<String, @Nullable Object> line, String text, Map<String, @Nullable Object> finding) {
        String kind = Json.text(finding, "kind");
        assertThat(kind.startsWith("missing-") ? ELEMENTS : FINDINGS).as(id(line)).contains(kind.replaceFirst("^missing-", ""));
        assertThat(Set.of("must", "should", "could")).as(id(line)).contains(Json.text(finding, "severity"));
        if (finding.get("text") != null) {
            String place = finding.get("in") == null ? text : Json.text(line, "message");
            assertThat(place).as(id(line)).contains(Json.text(finding, "text"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void whatIsPromisedStandsInTheSentences(String language) {
        for (var line : read(language, "promises.jsonl")) {
            String text = Json.text(line, "text");
            for (LabelledDraft.Due promise : LabelledDraft.promises(line, text)) {
                OffsetDateTime due = promise.due();
                assertThat(due == null || due.isAfter(OffsetDateTime.parse(Json.text(line, "at")))).as(id(line)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void theRepliesOfAPairDiffer(String language) {
        for (var line : read(language, "pairs.jsonl")) {
            assertThat(Json.text(line, "better")).as(id(line)).isNotBlank().isNotEqualTo(Json.text(line, "worse"));
            assertThat(Json.text(line, "worse")).as(id(line)).isNotBlank();
            assertThat(Json.text(line, "why")).as(id(line)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void nothingStandsTwiceAndATestTextIsNeverTrainedOn(String language) {
        for (String file : List.of("messages.jsonl", "drafts.jsonl", "promises.jsonl")) {
            var lines = read(language, file);
            var ids = new HashSet<String>();
            var texts = new HashSet<String>();
            int test = 0;
            for (var line : lines) {
                test += Json.text(line, "split").equals("test") ? 1 : 0;
                assertThat(ids.add(id(line))).as(id(line)).isTrue();
                String folded = Json.text(line, "text").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
                // A picture alone is nobody's text: it may stand twice.
                assertThat(folded.isEmpty() || texts.add(folded)).as("a text twice: " + id(line)).isTrue();
            }
            assertThat((double) test / lines.size()).as("the part kept for testing").isBetween(0.3, 0.37);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void messagesForTrainingAloneAreNoTestAndStandNowhereElse(String language) {
        var ids = new HashSet<String>();
        var texts = new HashSet<String>();
        for (var line : messages(language)) {
            assertThat(ids.add(id(line))).as(id(line)).isTrue();
            String text = Json.text(line, "text");
            boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit);
            assertThat(texts.add(text) || !words).as("a text twice: " + id(line)).isTrue();
        }
        for (var line : read(language, SHORT)) {
            assertThat(Json.text(line, "split")).as(id(line)).isEqualTo("train");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void addressesBelongToNobody(String language) {
        var real = new ArrayList<String>();
        for (String file : List.of("messages.jsonl", "drafts.jsonl")) {
            for (var line : read(language, file)) {
                var found = ADDRESS.matcher(Json.text(line, "text"));
                while (found.find()) {
                    if (!MADE_UP.matcher(found.group(1).toLowerCase(Locale.ROOT)).matches()) {
                        real.add(id(line) + " " + found.group());
                    }
                }
            }
        }
        assertThat(real).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void noTestDraftAnswersAMessageThatATrainedOneDoes(String language) {
        var trained = new HashSet<@Nullable Object>();
        List<Map<String, @Nullable Object>> drafts = read(language, "drafts.jsonl");
        drafts.stream().filter(draft -> "train".equals(draft.get("split"))).forEach(draft -> trained.add(draft.get("message")));

        assertThat(drafts.stream().filter(draft -> "test".equals(draft.get("split")) && draft.get("message") != null))
                .noneMatch(draft -> trained.contains(draft.get("message")));
    }
}
