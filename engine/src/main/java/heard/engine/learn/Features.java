package heard.engine.learn;

import java.util.Arrays;
import java.util.Collection;

/**
 * The features of one text, as hashes with the token that each came from, in blocks: {@link #WORDS}, {@link #PIECES} and {@link #PAIRS}, each
 * brought to length one, and {@link #CUES}, which somebody else found in the text and which are taken as they are.
 */
public final class Features {

    public static final int WORDS = 0;
    public static final int PIECES = 1;
    public static final int CUES = 2;
    public static final int PAIRS = 3;
    public static final int BLOCKS = 4;

    private static final long PRIME = 0x100000001b3L;
    private static final long OPENING = 77_777;
    private static final int WHOLE_TEXT = -1;
    /** So much of a word tells what it is about, and more would tell its forms apart. */
    private static final int PAIRED_LETTERS = 4;

    private final Tokens tokens;
    private final int[][] hashes = {new int[128], new int[512], new int[16], new int[16]};
    private final int[][] origins = {new int[128], new int[512], new int[16], new int[16]};
    private final int[] counts = new int[BLOCKS];

    private Features(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The features of a text and of the cues that were found in it. */
    public static Features of(String text, Collection<String> cues, FeatureSet wanted) {
        var features = new Features(new Tokens(text));
        features.addWords(wanted);
        if (wanted.longest() > 0) {
            features.addPieces(wanted);
        }
        features.addPairs(wanted.pairs());
        for (String cue : cues) {
            features.addCue(cue);
        }
        return features;
    }

    public int count(int block) {
        return counts[block];
    }

    /** The hash of a feature; the array may be longer than the count. */
    public int[] hashes(int block) {
        return hashes[block];
    }

    /** Where the token of a feature starts in the text, or -1 where the feature speaks of the whole text. */
    int start(int block, int feature) {
        int token = origins[block][feature];
        return token == WHOLE_TEXT ? WHOLE_TEXT : tokens.start(token);
    }

    int end(int block, int feature) {
        int token = origins[block][feature];
        return token == WHOLE_TEXT ? WHOLE_TEXT : tokens.end(token);
    }

    int origin(int block, int feature) {
        return origins[block][feature];
    }

    Tokens tokens() {
        return tokens;
    }

    private void addWords(FeatureSet wanted) {
        long before = 0;
        long twoBefore = 0;
        long stemBefore = 0;
        for (int t = 0; t < tokens.count(); t++) {
            long word = hash(t, Integer.MAX_VALUE, 1);
            add(WORDS, word, t);
            if (tokens.opens(t)) {
                before = OPENING;
                stemBefore = OPENING;
            }
            if (wanted.words() > 1) {
                add(WORDS, word * 31 + before * 7 + 2, t);
            }
            if (wanted.words() > 2 && t > 1) {
                add(WORDS, word * 31 + before * 7 + twoBefore * 3 + 3, t);
            }
            if (wanted.stem() > 0) {
                long stem = hash(t, wanted.stem(), 4);
                add(WORDS, stem, t);
                add(WORDS, stem * 31 + stemBefore * 7 + 5, t);
                stemBefore = stem;
            }
            twoBefore = before;
            before = word;
        }
        if (tokens.count() > 0) {
            add(WORDS, 31L * size(tokens.count()) + 6, WHOLE_TEXT);
        }
        for (int i = 0; i < Math.min(3, tokens.shouted()); i++) {
            add(WORDS, 7, WHOLE_TEXT);
        }
    }

    private void addCue(String cue) {
        add(CUES, cueHash(cue), WHOLE_TEXT);
    }

    private static long cueHash(String cue) {
        long hash = start(9);
        for (int i = 0; i < cue.length(); i++) {
            hash = (hash ^ cue.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** The hash by which a model knows a sign or a cue. */
    public static int hash(String sign) {
        return mix(cueHash(sign));
    }

    private static int size(int tokens) {
        return tokens < 4 ? 0 : tokens < 10 ? 1 : tokens < 25 ? 2 : tokens < 60 ? 3 : 4;
    }

    private long hash(int token, int longest, long seed) {
        long hash = start(seed);
        int to = (int) Math.min(tokens.foldedTo(token), (long) tokens.foldedFrom(token) + longest);
        for (int i = tokens.foldedFrom(token); i < to; i++) {
            hash = (hash ^ tokens.folded(i)) * PRIME;
        }
        return hash;
    }

    /** Pieces run over word boundaries as one space on either side, and not beyond. */
    private void addPieces(FeatureSet wanted) {
        for (int t = 0; t < tokens.count(); t++) {
            int from = tokens.foldedFrom(t) - 1;
            int to = tokens.foldedTo(t) + 1;
            for (int start = from; start + wanted.shortest() <= to; start++) {
                addPiecesAt(start, from, to, t, wanted);
            }
        }
    }

    private void addPiecesAt(int start, int from, int to, int token, FeatureSet wanted) {
        long hash = start(8);
        int last = Math.min(to, start + wanted.longest());
        for (int i = start; i < last; i++) {
            char c = i == from || i == to - 1 ? ' ' : tokens.folded(i);
            hash = (hash ^ c) * PRIME;
            if (i - start + 1 >= wanted.shortest()) {
                add(PIECES, hash, token);
            }
        }
    }

    /** The beginnings of two different words, whichever comes first, at most so many words apart. */
    private void addPairs(int farthest) {
        long[] beginnings = new long[farthest > 0 ? tokens.count() : 0];
        for (int t = 0; t < beginnings.length; t++) {
            beginnings[t] = hash(t, PAIRED_LETTERS, 10);
            for (int other = Math.max(0, t - farthest); other < t; other++) {
                long low = Math.min(beginnings[other], beginnings[t]);
                long high = Math.max(beginnings[other], beginnings[t]);
                if (low != high) {
                    add(PAIRS, low * 31 + high * 7 + 11, t);
                }
            }
        }
    }

    private void add(int block, long hash, int token) {
        int count = counts[block];
        if (count == hashes[block].length) {
            hashes[block] = Arrays.copyOf(hashes[block], count * 2);
            origins[block] = Arrays.copyOf(origins[block], count * 2);
        }
        hashes[block][count] = mix(hash);
        origins[block][count] = token;
        counts[block] = count + 1;
    }

    private static long start(long kind) {
        return kind * 0x9E3779B97F4A7C15L;
    }

    private static int mix(long hash) {
        long h = hash;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        return (int) (h ^ (h >>> 29));
    }
}
