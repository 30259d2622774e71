package heard.engine.spelling;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * All word forms of a language as one graph: a word is a way from its start, and equal endings are stored once, so that millions of forms
 * take a few megabytes and a misspelt word can be walked along its neighbours. Immutable.
 *
 * <p>Each arc is one number: six bits of letter, one for the last arc of its node, four of value, 21 for the place of the node it leads to
 * (0: nowhere). The value says what the word is that ends with this arc, 0 where none does. Words are in lower case, ё is е, and those
 * written with a capital begin with {@link #CAPITAL}.
 */
public final class WordGraph {
    /** Stands before words that begin with a capital letter. */
    public static final char CAPITAL = '^';
    /** The value of a word that is right but never suggested. */
    public static final int UNSUITABLE = 1;
    /** The value of a right word that is rare; each step above it is more frequent. */
    public static final int RARE = 2;
    public static final int MOST_FREQUENT = 15;

    static final int START = 0;
    private static final int MAGIC = 0x48525731;
    private static final int MOST_ARCS = 1 << 21;
    private static final int LAST_LETTER = 0x460;

    private final String letters;
    private final byte[] codes = new byte[LAST_LETTER];
    private final int[] arcs;

    /** @param letters the letters in the order of their codes, the first of which is 1 */
    public WordGraph(String letters, int[] arcs) {
        if (letters.length() > 63 || arcs.length > MOST_ARCS) {
            throw new IllegalArgumentException("A graph of " + letters.length() + " letters and " + arcs.length + " arcs is too large");
        }
        this.letters = letters;
        this.arcs = arcs;
        for (int at = 0; at < letters.length(); at++) {
            codes[letters.charAt(at)] = (byte) (at + 1);
        }
    }

    /** How an arc is written. */
    public static int arc(int code, boolean last, int value, int target) {
        return code << 26 | (last ? 1 << 25 : 0) | value << 21 | target;
    }

    /** The code of a letter; 0 where no word has it. */
    int code(char letter) {
        return letter < LAST_LETTER ? codes[letter] : 0;
    }

    char letter(int code) {
        return letters.charAt(code - 1);
    }

    boolean letterIsCapital(int code) {
        return letters.charAt(code - 1) == CAPITAL;
    }

    int letters() {
        return letters.length();
    }

    int arcs() {
        return arcs.length;
    }

    int codeOf(int arc) {
        return arcs[arc] >>> 26;
    }

    boolean last(int arc) {
        return (arcs[arc] & 1 << 25) != 0;
    }

    int valueOf(int arc) {
        return arcs[arc] >>> 21 & 15;
    }

    /** The first arc of the node that an arc leads to; 0 where it leads nowhere. */
    int target(int arc) {
        return arcs[arc] & MOST_ARCS - 1;
    }

    /** The arc of a node with this letter, or -1. */
    int find(int node, int code) {
        if (code == 0) {
            return -1;
        }
        for (int arc = node;; arc++) {
            if (codeOf(arc) == code) {
                return arc;
            }
            if (last(arc)) {
                return -1;
            }
        }
    }

    /** What a word is: 0 where it is not one. */
    public int value(CharSequence word) {
        return value("", word);
    }

    int value(String prefix, CharSequence word) {
        int node = START;
        int arc = -1;
        int length = prefix.length() + word.length();
        for (int at = 0; at < length; at++) {
            if (at > 0) {
                node = target(arc);
                if (node == 0) {
                    return 0;
                }
            }
            arc = find(node, code(at < prefix.length() ? prefix.charAt(at) : word.charAt(at - prefix.length())));
            if (arc < 0) {
                return 0;
            }
        }
        return arc < 0 ? 0 : valueOf(arc);
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeUTF(letters);
        out.writeInt(arcs.length);
        var bytes = ByteBuffer.allocate(arcs.length * 4);
        bytes.asIntBuffer().put(arcs);
        out.write(bytes.array());
        out.flush();
    }

    /** Reads a graph; a file that is none is refused. */
    public static WordGraph read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no word graph of Heard");
        }
        String letters = in.readUTF();
        int count = in.readInt();
        if (count < 0 || count > MOST_ARCS) {
            throw new IOException("A word graph of Heard has no " + count + " arcs");
        }
        int[] arcs = new int[count];
        ByteBuffer.wrap(in.readNBytes(count * 4)).asIntBuffer().get(arcs);
        return new WordGraph(letters, arcs);
    }
}
