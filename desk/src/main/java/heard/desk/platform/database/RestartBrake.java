package heard.desk.platform.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets a server be started again a few times in a while, and then no more: one that always dies needs a person. */
final class RestartBrake {
    private static final int RESTARTS = 5;
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Deque<Long> restarts = new ArrayDeque<>();

    synchronized boolean mayRestart() {
        long now = System.nanoTime();
        while (!restarts.isEmpty() && now - restarts.peekFirst() > WHILE.toNanos())
            restarts.removeFirst();
        if (restarts.size() == RESTARTS)
            return false;
        restarts.addLast(now);
        return true;
    }
}
