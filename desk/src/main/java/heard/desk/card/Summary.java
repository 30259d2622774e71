package heard.desk.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import heard.desk.coach.Telling;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Limits;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.Turn;
import heard.desk.conversation.Turns;
import heard.desk.platform.words.Words;
import heard.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * A conversation for who takes it over: the essence, what was done, what is open, how the customer feels. Made without a model, in
 * the language of who will read it; quotes stay in the customer's. Each line ends with the mark of the letter it rests on.
 *
 * @param marks the letters behind the marks, in their order: [1] is the first
 */
record Summary(String text, List<MessageId> marks) {
    private static final int MOST_DONE = 6;
    private static final int MOST_QUESTIONS = 5;
    private static final int QUOTE = 220;
    private static final int WORDS_OF_SENSE = 4;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?…]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    Summary {
        marks = List.copyOf(marks);
    }

    /** What the summary rests on. */
    record Ground(Conversation conversation, List<Message> messages, Map<MessageId, Telling> tellings, List<Promised> promises) {
        Ground {
            messages = List.copyOf(messages);
            promises = List.copyOf(promises);
        }
    }

    /** What waits to be kept; {@code message} is the answer that promised it. */
    record Promised(String words, @Nullable Instant due, @Nullable MessageId message) {}

    static Summary of(Words words, Ground ground) {
        return new Making(words, ground).made();
    }

    /** Puts the lines together. */
    private static final class Making {
        private final Words words;
        private final Ground ground;
        private final List<Turn> turns;
        private final Matter matter;
        private final List<String> lines = new ArrayList<>();
        private final List<MessageId> marks = new ArrayList<>();

        private Making(Words words, Ground ground) {
            this.words = words;
            this.ground = ground;
            this.turns = Turns.of(ground.conversation().id(), ground.messages());
            this.matter = Matter.of(ground.conversation(), turns, ground.tellings());
        }

        private Summary made() {
            essence();
            part("handover.done", done(), "handover.done.none");
            part("handover.open", questions(), "handover.open.none");
            if (!ground.promises().isEmpty())
                part("handover.promises", ground.promises().stream().map(this::promise).toList(), "handover.open.none");
            mood();
            return new Summary(String.join("\n", lines), List.copyOf(marks));
        }

        private String mark(MessageId message) {
            if (!marks.contains(message))
                marks.add(message);
            return " [" + (marks.indexOf(message) + 1) + "]";
        }

        private void essence() {
            List<String> signs = new ArrayList<>(List.of(new MatterWords(words).request(matter)));
            List<Telling> told = Matter.told(turns, ground.tellings());
            sign(signs, told, "repeated", told.stream().anyMatch(one -> one.signals().repeated()));
            sign(signs, told, "leaving", told.stream().anyMatch(one -> one.signals().leaving()));
            sign(signs, told, "human", told.stream().anyMatch(one -> one.signals().wantsHuman()));
            lines.add(words.t("handover.essence", String.join(" · ", signs)));
            letters().reversed().stream().flatMap(letter -> gist(letter).map(sentence -> quoted(sentence) + mark(letter.id())).stream())
                    .findFirst().ifPresent(lines::add);
        }

        /** What the letter is about in its writer's words: else its first sentence of any length. */
        private static Optional<String> gist(Message letter) {
            return Optional.ofNullable(Engine.gist(Spoken.textOf(letter)))
                    .or(() -> sentences(letter).stream().filter(Making::sensible).findFirst());
        }

        private void sign(List<String> signs, List<Telling> told, String signal, boolean holds) {
            if (holds && !told.isEmpty())
                signs.add(words.t("handover.sign." + signal));
        }

        private List<Message> letters() {
            List<MessageId> theirs = turns.stream().filter(turn -> !turn.ours()).map(Turn::message).toList();
            return ground.messages().stream().filter(message -> theirs.contains(message.id())).toList();
        }

        private static List<String> sentences(Message letter) {
            Matcher found = SENTENCE.matcher(Spoken.textOf(letter));
            return found.results().map(one -> one.group().strip().replaceAll("\\s+", " ")).filter(one -> WORD.matcher(one).find()).toList();
        }

        private static boolean sensible(String sentence) {
            return WORD.matcher(sentence).results().limit(WORDS_OF_SENSE).count() == WORDS_OF_SENSE;
        }

        private String quoted(String sentence) {
            String cut = Limits.cut(sentence, QUOTE);
            return words.t("matter.subject", cut.length() < sentence.length() ? cut + "…" : cut);
        }

        private void part(String title, List<String> items, String none) {
            lines.add("");
            if (items.isEmpty()) {
                lines.add(words.t(title) + " " + words.t(none));
                return;
            }
            lines.add(words.t(title));
            items.forEach(item -> lines.add("- " + item));
        }

        private List<String> done() {
            List<Turn> answers = turns.stream().filter(Turn::ours).toList();
            return answers.subList(Math.max(0, answers.size() - MOST_DONE), answers.size()).stream()
                    .map(answer -> words.day(answer.at()) + ": "
                            + Deeds.shipped().in(answer.text()).map(deed -> words.t("handover.deed." + deed.code()))
                                    .orElseGet(() -> words.t("handover.deed.answered"))
                            + mark(answer.message()))
                    .toList();
        }

        private String promise(Promised promised) {
            String quote = quoted(promised.words());
            String line = promised.due() == null ? quote : words.t("handover.promised", quote, words.at(promised.due()));
            return promised.message() == null ? line : line + mark(promised.message());
        }

        /** What they asked outright since our last answer. */
        private List<String> questions() {
            int last = turns.stream().filter(Turn::ours).mapToInt(turns::indexOf).max().orElse(-1);
            List<MessageId> since = turns.subList(last + 1, turns.size()).stream().map(Turn::message).toList();
            return letters().stream().filter(letter -> since.contains(letter.id()))
                    .flatMap(letter -> sentences(letter).stream().filter(sentence -> sentence.contains("?"))
                            .map(sentence -> quoted(sentence) + mark(letter.id())))
                    .limit(MOST_QUESTIONS).toList();
        }

        private void mood() {
            List<Telling> told = Matter.told(turns, ground.tellings());
            if (told.isEmpty())
                return;
            lines.add("");
            String moods = told.stream()
                    .map(telling -> words.t("matter.feels." + (telling.emotion() == null ? "calm" : telling.emotion().code())))
                    .skip(Math.max(0, told.size() - MOST_DONE)).collect(Collectors.joining(" → "));
            lines.add(words.t("handover.mood", moods) + mark(told.getLast().message()));
        }
    }
}
