package heard.desk.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import heard.desk.Desk;
import heard.desk.channel.email.Credentials;
import heard.desk.channel.email.MailboxSettings;
import heard.desk.channel.email.Mailboxes;
import heard.desk.channel.email.Security;
import heard.desk.channel.email.ServerSettings;
import heard.desk.identity.Agents;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Right;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.DeskStart;
import heard.desk.platform.Ids;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.EmbeddedPostgres;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills a desk and its database with SIGKILL at random moments while customers write and a program answers them, starts it again,
 * and reckons at the end whether anything was lost or doubled. Every round is printed; the seed repeats the choices, not the timing.
 */
final class KillRounds {
    private static final int AGENTS = 10;
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(8);
    /** Two in three kills take both. */
    private static final List<DeskProcess.Victim> VICTIMS = List.of(DeskProcess.Victim.DESK_AND_DATABASE,
            DeskProcess.Victim.DESK_AND_DATABASE, DeskProcess.Victim.DESK_AND_DATABASE, DeskProcess.Victim.DESK_AND_DATABASE,
            DeskProcess.Victim.DESK, DeskProcess.Victim.DATABASE);
    private static final int QUIET_LOOKS = 4;
    private static final int ANSWERS = 20;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(8);
    private static final int LONGEST_WORK_MILLIS = 2_500;
    private static final int LONGEST_START_MILLIS = 6_000;

    /** How many rounds, how many mails in all of them, and from which seed. */
    record Plan(int rounds, int mails, long seed) {}

    /** What came of it. */
    record Result(List<String> counts, List<String> problems) {}

    private final Plan plan;
    private final Random random;
    private final Path folder;
    private final Traffic traffic;
    private final DeskProcess desk;
    private volatile int allowed;
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final List<Thread> helpers = new ArrayList<>();

    private KillRounds(Plan plan) throws IOException {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kill-rounds");
        this.traffic = new Traffic(random.nextLong());
        this.desk = new DeskProcess(folder.resolve("home"));
    }

    static Result run(Plan plan) throws Exception {
        var rounds = new KillRounds(plan);
        try {
            return rounds.run();
        } finally {
            rounds.writing.set(false);
            for (Thread helper : rounds.helpers)
                helper.join();
            rounds.desk.stop();
            rounds.traffic.close();
        }
    }

    private Result run() throws Exception {
        say(String.format(Locale.ROOT, "%d rounds, %d mails, seed %d, in %s", plan.rounds(), plan.mails(), plan.seed(), folder));
        var answering = new Answering(desk.address(), prepare());
        keepTheMailServerQuiet();
        desk.start();
        help("customers", this::write);
        help("answers", () -> answerUntilTheEnd(answering));
        for (int round = 1; round <= plan.rounds(); round++)
            round(round, answering);
        say(String.format(Locale.ROOT, "Killing is over: %d mails delivered so far, %s", traffic.count(), answering.summary()));
        desk.awaitHealth();
        return reckon(answering);
    }

    /** It tells of each line that is cut, which here is every kill. */
    private static void keepTheMailServerQuiet() {
        LoggingSystem.get(KillRounds.class.getClassLoader()).setLogLevel("com.icegreen", LogLevel.OFF);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().matches("(imap|smtp):.*"))
                failure.printStackTrace();
        });
    }

    private void help(String name, Step step) {
        helpers.add(Thread.ofPlatform().name(name).start(() -> {
            try {
                step.run();
            } catch (Exception | Error failure) {
                broken.set(failure);
            }
        }));
    }

    /** Something that goes on beside the killing. */
    private interface Step {
        void run() throws Exception;
    }

    private void checkHelpers() {
        Throwable failure = broken.get();
        if (failure != null)
            throw new IllegalStateException("The rounds themselves failed", failure);
    }

    /** A team, agents with tokens, and a mailbox: made within this process, before the desk becomes a child of it. */
    private List<String> prepare() {
        var settings = new DeskSettings(folder.resolve("home"), DeskSettings.Mode.PRODUCTION, "127.0.0.1",
                new DeskSettings.Ports(0, 0, 0), new DeskSettings.Database(null, 6), URI.create("http://localhost:8080"));
        try (var application = new DeskStart(settings).run(Desk.class)) {
            TeamId team = application.getBean(Teams.class).add("Support").orElseThrow();
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < AGENTS; i++) {
                var agent = application.getBean(Agents.class).add(new NewAgent("agent" + i + "@desk.example", "Agent " + i, UiLanguage.EN,
                        ZoneOffset.UTC, i == 0, Map.of(team, Role.AGENT), "correct horse battery " + Ids.next())).orElseThrow();
                tokens.add(
                        application.getBean(ApiTokens.class).issue(agent, "rounds", EnumSet.of(Right.READ, Right.WRITE), Optional.empty())
                                .secret());
            }
            application.getBean(Mailboxes.class).install(mailbox(team), new Credentials.Passwords(Traffic.PASSWORD));
            return tokens;
        }
    }

    private MailboxSettings mailbox(TeamId team) {
        return new MailboxSettings("Support", Traffic.SUPPORT, List.of(), team, UiLanguage.EN, "{agent}",
                MailboxSettings.USUAL_ATTACHMENT_BYTES, null, true, false,
                new ServerSettings("127.0.0.1", traffic.imapPort(), Security.NONE, Traffic.SUPPORT), MailboxSettings.INBOX,
                new ServerSettings("127.0.0.1", traffic.smtpPort(), Security.NONE, Traffic.SUPPORT));
    }

    /** So many mails a round, whenever the round is; the last of them come when nothing is killed any more. */
    private void write() throws InterruptedException {
        var pauses = new Random(plan.seed() + 1);
        while (writing.get() && traffic.count() < plan.mails()) {
            if (traffic.count() < allowed)
                traffic.deliverNext();
            Thread.sleep(pauses.nextInt(50));
        }
    }

    private void answerUntilTheEnd(Answering answering) throws InterruptedException {
        while (writing.get()) {
            answering.answerAll();
            Thread.sleep(answering.settled() ? 100 : 20);
        }
    }

    private void round(int round, Answering answering) throws Exception {
        allowed = plan.mails() * round / plan.rounds();
        var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
        boolean early = random.nextInt(5) == 0 && victim != DeskProcess.Victim.DATABASE;
        if (!early)
            desk.awaitHealth();
        if (!early && random.nextInt(4) != 0)
            awaitAnswers(answering, answering.acceptedCount());
        int wait = random.nextInt(early ? LONGEST_START_MILLIS : LONGEST_WORK_MILLIS);
        Thread.sleep(wait);
        boolean databaseFirst = random.nextBoolean();
        desk.kill(victim, databaseFirst);
        checkHelpers();
        say(String.format(Locale.ROOT, "round %2d: %s killed %,d ms after %s; %d mails delivered, %d answers accepted", round,
                words(victim), wait,
                early ? "its start" : "it was well", traffic.count(), answering.acceptedCount()));
        if (!desk.alive())
            desk.start();
    }

    /** Most kills are to find the desk in the middle of answering, which after a cold start takes it a while. */
    private static void awaitAnswers(Answering answering, int before) throws InterruptedException {
        long begin = System.nanoTime();
        while (answering.acceptedCount() < before + ANSWERS && System.nanoTime() - begin < ANSWERS_WITHIN.toNanos())
            Thread.sleep(20);
    }

    private static String words(DeskProcess.Victim victim) {
        return switch (victim) {
            case DESK_AND_DATABASE -> "desk and database";
            case DESK -> "desk";
            case DATABASE -> "database";
        };
    }

    private Result reckon(Answering answering) throws Exception {
        var reckoning = new Reckoning(database());
        long begin = System.nanoTime();
        int quietLooks = 0;
        while (quietLooks < QUIET_LOOKS) {
            checkHelpers();
            boolean quiet = traffic.count() >= plan.mails() && answering.settled() && reckoning.quiet(traffic);
            quietLooks = quiet ? quietLooks + 1 : 0;
            if (System.nanoTime() - begin > QUIET_WITHIN.toNanos())
                throw new IllegalStateException("It did not become quiet: " + reckoning.state(traffic) + ", " + answering.summary());
            Thread.sleep(500);
        }
        writing.set(false);
        for (Thread helper : helpers)
            helper.join();
        say(String.format(Locale.ROOT, "Quiet %d s later", Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        reckoning.mailsIn(traffic);
        reckoning.answersOut(answering.accepted(), traffic.arrived());
        reckoning.nothingHalf();
        List<String> counts = new ArrayList<>(reckoning.counts());
        counts.add(answering.summary());
        return new Result(counts, reckoning.problems());
    }

    private JdbcClient database() {
        DatabaseAddress address = EmbeddedPostgres.runningOn(folder.resolve("home")).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.driverProperties()));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
