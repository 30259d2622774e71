package heard.desk.card;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.coach.Readings;
import heard.desk.coach.Telling;
import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Surroundings;
import heard.desk.conversation.Turn;
import heard.desk.conversation.Turns;
import heard.desk.identity.Access;
import heard.desk.platform.words.Words;
import heard.desk.promise.Promise;
import heard.desk.promise.PromiseState;
import heard.desk.promise.Promises;
import heard.engine.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out who somebody is from what the reader may see of them: three statements a page, however much there is. */
@Component
class Persons implements Surroundings {
    private static final int MOST_TURNS = 30;
    private static final int MOST_GIVEN = 8;
    /** What is of use here, in this order. */
    private static final List<Identifier.Kind> FINDABLE = List.of(Identifier.Kind.ORDER, Identifier.Kind.CONTRACT, Identifier.Kind.SERIAL,
            Identifier.Kind.PHONE, Identifier.Kind.EMAIL);

    private final Turns turns;
    private final Readings readings;
    private final Promises promises;
    private final Clock clock;

    Persons(Turns turns, Readings readings, Promises promises, Clock clock) {
        this.turns = turns;
        this.readings = readings;
        this.promises = promises;
        this.clock = clock;
    }

    /** What was said in this conversation and in the others, and what was read in it. */
    private record Heard(Ground ground, List<Turn> here, Map<ConversationId, List<Turn>> others, Map<MessageId, Telling> tellings,
            List<Promise> promises) {
        List<Telling> told() {
            return Matter.told(here, tellings);
        }

        List<Turn> of(Conversation other) {
            return others.getOrDefault(other.id(), List.of());
        }

        /** Everything they wrote, this conversation first, of each the newest letter first. */
        List<Turn> letters() {
            List<Turn> all = new ArrayList<>(here.reversed());
            ground.around().others().forEach(other -> all.addAll(of(other).reversed()));
            return all.stream().filter(turn -> !turn.ours()).toList();
        }
    }

    @Override
    public List<Aside> of(Access access, Words words, Ground ground) {
        List<Aside> asides = new ArrayList<>();
        Heard heard = heard(ground);
        asides.add(person(words, heard));
        asides.addAll(MoodLine.of(words, heard.here(), heard.tellings()));
        return asides;
    }

    private Heard heard(Ground ground) {
        List<Turn> here = Turns.of(ground.conversation().id(), ground.around().timeline().messages());
        Map<ConversationId, List<Turn>> others = turns.of(ground.around().others().stream().map(Conversation::id).toList(), MOST_TURNS);
        List<MessageId> letters = new ArrayList<>();
        here.stream().filter(turn -> !turn.ours()).map(Turn::message).forEach(letters::add);
        others.values().forEach(all -> all.stream().filter(turn -> !turn.ours()).map(Turn::message).forEach(letters::add));
        return new Heard(ground, here, others, readings.of(letters), promises.owed(numbers(ground).keySet()));
    }

    private Person person(Words words, Heard heard) {
        Ground ground = heard.ground();
        List<Risk.Earlier> earlier = ground.around().others().stream().map(other -> new Risk.Earlier(
                Matter.of(other, heard.of(other), heard.tellings()), Matter.told(heard.of(other), heard.tellings()))).toList();
        Risk risk = Risk.of(new Risk.Past(ground.conversation().id(), heard.told(), earlier, broken(heard)), RiskPoints.shipped(),
                clock.instant());
        List<Telling> newestFirst = heard.letters().stream().flatMap(turn -> Stream.ofNullable(heard.tellings().get(turn.message())))
                .toList();
        return new Person(Manners.greeting(ground), Manners.of(words, ground.customer().preferences(), newestFirst),
                view(words, risk, heard), owed(heard), given(heard),
                lines(words, earlier), ground.around().hidden());
    }

    private static int broken(Heard heard) {
        return (int) heard.promises().stream().filter(Promise::wasBroken).count();
    }

    private List<Person.Owed> owed(Heard heard) {
        Map<ConversationId, Long> numbers = numbers(heard.ground());
        return heard.promises().stream().filter(promise -> promise.state().live() && promise.state() != PromiseState.PROPOSED)
                .map(promise -> new Person.Owed(promise.words(), promise.due(), promise.late(clock.instant()),
                        numbers.getOrDefault(promise.conversation(), 0L), "/promises/" + promise.id().value()))
                .toList();
    }

    private static Person.@Nullable RiskView view(Words words, Risk risk, Heard heard) {
        if (risk.level() == Risk.Level.QUIET)
            return null;
        Map<ConversationId, Long> numbers = numbers(heard.ground());
        boolean high = risk.level() == Risk.Level.HIGH;
        return new Person.RiskView(words.t(high ? "risk.high" : "risk.watch"), high, risk.reasons().stream()
                .sorted(Comparator.comparingInt(Risk.Reason::points).reversed())
                .map(reason -> new Person.RiskView.Reason(reason(words, reason), place(numbers, reason.where()))).toList());
    }

    private static String reason(Words words, Risk.Reason reason) {
        String key = "risk.reason." + reason.name();
        return words.knows(key) ? words.t(key) : words.count(key, reason.many());
    }

    private static Map<ConversationId, Long> numbers(Ground ground) {
        Map<ConversationId, Long> numbers = new HashMap<>();
        numbers.put(ground.conversation().id(), ground.conversation().number());
        ground.around().others().forEach(other -> numbers.put(other.id(), other.number()));
        return numbers;
    }

    private static Person.@Nullable Place place(Map<ConversationId, Long> numbers, Risk.@Nullable Place where) {
        Long number = where == null ? null : numbers.get(where.conversation());
        return where == null || number == null ? null : new Person.Place(number, where.message());
    }

    private static List<Person.Given> given(Heard heard) {
        Map<ConversationId, Long> numbers = numbers(heard.ground());
        Set<String> known = new HashSet<>();
        List<Person.Given> given = new ArrayList<>();
        for (Turn letter : heard.letters()) {
            var place = new Person.Place(numbers.getOrDefault(letter.conversation(), 0L), letter.message());
            Telling telling = heard.tellings().get(letter.message());
            List<Identifier> named = telling == null ? List.of() : telling.identifiers();
            named.stream().filter(one -> FINDABLE.contains(one.kind()) && known.add(one.kind() + one.value()))
                    .forEach(one -> given.add(new Person.Given(one.kind(), one.value(),
                            "/search?q=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8), place, letter.at())));
            if (letter.files() > 0 && letter.conversation().equals(heard.ground().conversation().id()))
                given.add(new Person.Given(null, Integer.toString(letter.files()), null, place, letter.at()));
        }
        return given.stream().sorted(Comparator.comparingInt(one -> one.kind() == null ? FINDABLE.size() : FINDABLE.indexOf(one.kind())))
                .limit(MOST_GIVEN).toList();
    }

    private static List<Person.Earlier> lines(Words words, List<Risk.Earlier> earlier) {
        var line = new MatterWords(words);
        return earlier.stream().map(Risk.Earlier::matter).map(matter -> new Person.Earlier(matter.of().number(), line.line(matter),
                matter.of().subject(), matter.of().language(), matter.of().state().live())).toList();
    }
}
