package heard.desk.channel.email.mime.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A small statistical detector for single-byte text. Each candidate table turns the bytes beyond ASCII into letters, and each letter is
 * scored in its place: how common it is in Russian, Lithuanian, German and other Latin writing, whether a capital stands inside a word
 * (the mark of KOI8-R read as Windows-1251 and the other way round), whether two accented Latin letters meet (the mark of Cyrillic
 * read as Latin), whether scripts mix inside a word. The best average wins; on a tie the earlier candidate.
 */
final class CharsetGuess {
    private static final int SAMPLE = 4_000;
    private static final int EVIDENCE = 6;
    /** Declarations that programs make without looking; those of other scripts are believed. */
    private static final Set<String> DOUBTED = Set.of("iso-8859-1", "iso-8859-2", "iso-8859-4", "iso-8859-5", "iso-8859-13", "iso-8859-15",
            "windows-1250", "windows-1251",
            "windows-1252", "windows-1254", "windows-1257", "koi8-r", "koi8-u", "ibm866");
    private static final double MARGIN = 4.0;
    private static final double WRONG_BELOW = 1.0;

    private static final List<Table> CANDIDATES = List.of(new Table("windows-1252"), new Table("windows-1251"), new Table("windows-1257"),
            new Table("KOI8-R"), new Table("ISO-8859-13"), new Table("IBM866"));

    private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

    private CharsetGuess() {
    }

    static Charset of(byte[] bytes) {
        return best(bytes).charset;
    }

    private static Table best(byte[] bytes) {
        Table best = CANDIDATES.getFirst();
        double bestScore = -Double.MAX_VALUE;
        for (Table candidate : CANDIDATES) {
            double score = score(candidate.letters, bytes);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Another charset where the declared one gives nonsense and the other does not; null where the declared one may be right. */
    static @Nullable Charset betterThan(Charset declared, byte[] bytes) {
        if (!DOUBTED.contains(declared.name().toLowerCase(Locale.ROOT)) || !hasEvidence(bytes)) {
            return null;
        }
        double declaredScore = score(TABLES.computeIfAbsent(declared.name(), Table::new).letters, bytes);
        if (declaredScore >= WRONG_BELOW) {
            return null;
        }
        Table best = best(bytes);
        return score(best.letters, bytes) > declaredScore + MARGIN ? best.charset : null;
    }

    private static boolean hasEvidence(byte[] bytes) {
        int high = 0;
        for (int i = 0; i < bytes.length && high < EVIDENCE; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        return high >= EVIDENCE;
    }

    private static double score(char[] letters, byte[] bytes) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < bytes.length && seen < SAMPLE; i++) {
            if (bytes[i] < 0) {
                char before = i == 0 ? ' ' : letters[bytes[i - 1] & 0xFF];
                char after = i + 1 == bytes.length ? ' ' : letters[bytes[i + 1] & 0xFF];
                sum += LetterScore.of(before, letters[bytes[i] & 0xFF], after);
                seen++;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    /** The 256 characters of one charset. */
    private static final class Table {
        private final Charset charset;
        private final char[] letters = new char[256];

        Table(String name) {
            charset = Charset.forName(name);
            byte[] one = new byte[1];
            for (int i = 0; i < letters.length; i++) {
                one[0] = (byte) i;
                String letter = new String(one, charset);
                letters[i] = letter.length() == 1 ? letter.charAt(0) : '\uFFFD';
            }
        }
    }
}
