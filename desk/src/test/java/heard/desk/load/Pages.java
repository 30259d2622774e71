package heard.desk.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import heard.desk.platform.database.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pages}: starts the desk of a filled folder and measures its pages over HTTP, by one reader and by several. */
@Command(name = "pages")
final class Pages implements Callable<Integer> {
    private static final List<String> LISTS = List.of("/inbox/open", "/inbox/mine", "/inbox/open", "/inbox/unassigned", "/inbox/open",
            "/inbox/waiting-for-customer", "/inbox/snoozed", "/inbox/solved", "/inbox/closed", "/inbox/all",
            "/inbox/open?sort=waiting", "/inbox/open?sort=priority");

    private static final Pattern CONVERSATION = Pattern.compile("href=\"/conversations/\\d");

    @Option(names = "--home", required = true)
    private Path home = Path.of("");
    @Option(names = "--port")
    private int port = 18080;
    @Option(names = "--runs")
    private int runs = 3;
    @Option(names = "--seconds")
    private double seconds = 8;
    @Option(names = "--readers")
    private int readers = 8;
    @Option(names = "--warm")
    private double warm = 15;
    @Option(names = "--only", split = ",")
    private List<String> only = List.of("inbox", "conversation", "search-common", "search-rare");
    @Option(names = "--at-once", description = "does not wait until the desk has read its earlier messages")
    private boolean atOnce;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var mail = new MailHouse(); var desk = RunningHeard.start(home, port)) {
            Load.OUT.printf(Locale.ROOT, "mailboxes are read from port %d%n", mail.server().getImap().getPort());
            Load.OUT.printf(Locale.ROOT, "first page after %.1f s; %s%n", desk.secondsToFirstPage(), RunningHeard.words(desk.use()));
            var database = JdbcClient.create(Load.source(EmbeddedPostgres.runningOn(home).orElseThrow()));
            while (!atOnce && Filling.backlogs(database))
                Thread.sleep(Duration.ofSeconds(1));
            Load.OUT.printf(Locale.ROOT, "%d messages are read%n", database.sql("select count(*) from reading").query(Long.class).single());
            Map<String, List<String>> asked = asked(database);
            asked.keySet().retainAll(only);
            String cookie = desk.signIn(Company.LEAD, Company.PASSWORD);
            for (var kind : asked.entrySet())
                check(desk, cookie, kind.getKey(), kind.getValue());
            var reading = new Readers(desk, cookie);
            for (var kind : asked.entrySet())
                reading.run(kind.getValue(), readers, warm / asked.size());
            for (var kind : asked.entrySet())
                measure(desk, reading, kind.getKey(), kind.getValue());
            Load.OUT.println(RunningHeard.words(desk.use()));
        }
        return 0;
    }

    /** A page without conversations would be quick, and say nothing. */
    private static void check(RunningHeard desk, String cookie, String kind, List<String> addresses) throws IOException {
        try (var wire = new Wire(desk.port(), cookie)) {
            for (String address : addresses.subList(0, Math.min(10, addresses.size()))) {
                String page = wire.get(address).text();
                if (!CONVERSATION.matcher(page).find())
                    throw new IOException("The page " + address + " of the kind " + kind + " shows no conversation");
            }
        }
    }

    private void measure(RunningHeard desk, Readers reading, String kind, List<String> addresses) throws IOException, InterruptedException {
        for (int count : readers == 1 ? List.of(1) : List.of(1, readers)) {
            List<Figures> figures = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                var before = desk.use();
                Figures times = reading.run(addresses, count, seconds);
                var after = desk.use();
                figures.add(times);
                Load.OUT.printf(Locale.ROOT, "%-14s %d readers %s   CPU a page: desk %.2f, database %.2f ms%n", kind, count, times,
                        (after.deskSeconds() - before.deskSeconds()) * 1000 / times.nanos().length,
                        (after.databaseSeconds() - before.databaseSeconds()) * 1000 / times.nanos().length);
            }
            Load.OUT.printf(Locale.ROOT, "%-14s %d readers %s%n", kind, count, Figures.median(figures));
        }
    }

    private static Map<String, List<String>> asked(JdbcClient database) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("inbox", LISTS);
        asked.put("conversation", conversations(database));
        asked.put("search-common", words(database, "where cardinality(lexemes) > 0 order by messages desc limit 30"));
        asked.put("search-rare", words(database, "where messages between 3 and 12 order by md5(word) limit 300"));
        return asked;
    }

    /** Half of them new, half of any age. */
    private static List<String> conversations(JdbcClient database) {
        List<Long> numbers = new ArrayList<>(database.sql("""
            select number from (select number from conversation where state not in ('joined', 'spam')
              order by last_message_at desc limit 1000) found
            union
            select number from (select n as number from generate_series(1001::bigint, (select max(number) from conversation),
              greatest(1, (select max(number) / 1000 from conversation))) n join conversation c on c.number = n
              where state not in ('joined', 'spam')) found
            """).query(Long.class).list());
        Collections.shuffle(numbers, new Random(1));
        return numbers.stream().map(number -> "/conversations/" + number).toList();
    }

    private static List<String> words(JdbcClient database, String which) {
        return database.sql("select word from search_word " + which).query(String.class).list().stream()
                .map(word -> "/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8) + "+").toList();
    }
}
