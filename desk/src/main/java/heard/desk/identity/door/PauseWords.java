package heard.desk.identity.door;

import java.time.Duration;

import heard.desk.platform.words.Words;

/** Tells how long to wait, rounded up so that it is true. */
final class PauseWords {
    private PauseWords() {
    }

    static String say(Words words, Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        return seconds <= 90 ? words.count("login.wait.seconds", seconds) : words.count("login.wait.minutes", (seconds + 59) / 60);
    }
}
