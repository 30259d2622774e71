package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import heard.desk.platform.words.Words;

/** A sentence in which the things it speaks of stand out. */
public record Sentence(List<Part> parts) {
    private static final char MARK = '\u0001';

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A part of a sentence. */
    public record Part(String text, boolean strong) {}

    static Sentence of(Words words, String key, String... things) {
        Object[] marked = Arrays.stream(things).map(thing -> MARK + thing.replace(MARK, ' ') + MARK).toArray();
        String[] pieces = words.t(key, marked).split(String.valueOf(MARK), -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++)
            if (!pieces[i].isEmpty())
                parts.add(new Part(pieces[i], i % 2 == 1));
        return new Sentence(parts);
    }
}
