package heard.engine.name;

import java.util.HashSet;
import java.util.Set;

import heard.engine.text.Forms;

/** With which letters the words of a customer's name may begin, in either alphabet: most words of a draft are none of them at a glance. */
final class FirstLetters {
    private final Set<Character> sounds = new HashSet<>();

    void add(String name) {
        if (name.isEmpty()) {
            return;
        }
        char first = Forms.fold(name.substring(0, 1)).charAt(0);
        switch (first) {
            case 'j', 'y', 'е', 'э', 'e', 'i', 'и', 'й', 'ю', 'я', 'ы' -> {
                sounds.add('e');
                sounds.add('i');
            }
            case 'c', 'k', 'q', 'x', 'h', 'g' -> {
                sounds.add('c');
                sounds.add('k');
                sounds.add('h');
                sounds.add('g');
            }
            case 'p' -> {
                sounds.add('p');
                sounds.add('f');
            }
            default -> sounds.add(sound(first));
        }
    }

    boolean mayBegin(String word) {
        return !word.isEmpty() && sounds.contains(sound(Forms.fold(word.substring(0, 1)).charAt(0)));
    }

    private static char sound(char letter) {
        return switch (letter) {
            case 'j', 'y', 'ю', 'я', 'й' -> 'i';
            case 'c', 'q', 'x' -> 'k';
            case 'w' -> 'v';
            default -> {
                String sounds = letter < 0x80 ? "" : Sounds.of(String.valueOf(letter));
                yield sounds.isEmpty() ? letter : sounds.charAt(0);
            }
        };
    }
}
