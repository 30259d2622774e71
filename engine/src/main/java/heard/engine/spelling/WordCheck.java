package heard.engine.spelling;

import heard.engine.Language;

/** Says whether a word is right: it stands in the dictionary, or is made of parts that do. */
final class WordCheck {
    /** Shorter words in a compound would let too many mistakes pass. */
    private static final int SHORTEST_REST = 5;
    private final Language language;
    private final Lexicon lexicon;

    WordCheck(Language language) {
        this(language, Lexicon.of(language));
    }

    WordCheck(Language language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    boolean right(String word) {
        if (lexicon.wrong(word)) {
            return false;
        }
        if (lexicon.has(word)) {
            return true;
        }
        int apostrophe = word.indexOf('\'');
        if (apostrophe > 0) {
            return possessive(word, apostrophe);
        }
        return word.indexOf('-') > 0 ? hyphenated(word) : begun(word);
    }

    private boolean possessive(String word, int apostrophe) {
        String ending = word.substring(apostrophe);
        return (ending.equals("'s") || ending.equals("'") || ending.equals("'ll") || ending.equals("'d") || ending.equals("'ve"))
                && right(word.substring(0, apostrophe));
    }

    private boolean hyphenated(String word) {
        for (String part : word.split("-")) {
            boolean fine = part.length() < 3 || lexicon.slips().particles().contains(part) || right(part);
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /** A known beginning before a word of some length, or an ending that the word's kin have. */
    private boolean begun(String word) {
        for (String beginning : lexicon.slips().beginnings()) {
            if (begins(word, beginning, SHORTEST_REST) && lexicon.value(word.substring(beginning.length())) > 0) {
                return true;
            }
        }
        for (String beginning : lexicon.slips().verbs()) {
            if (begins(word, beginning, SHORTEST_REST) && verb(word.substring(beginning.length()))) {
                return true;
            }
        }
        return akin(word) || negated(word);
    }

    private static boolean begins(String word, String beginning, int rest) {
        return word.length() >= beginning.length() + rest && word.startsWith(beginning);
    }

    private boolean verb(String word) {
        return switch (language) {
            case RU -> word.length() > SHORTEST_REST && lexicon.value(word) > 0
                    && word.matches(".*(ть|ться|л|ла|ло|ли|лся|лась|лось|лись|ем|ете|ют|ет|ит|ят|им|ите|нный|нная|нные|ние|ния|нию)");
            case LT -> lexicon.value(word) > 0 && lexicon.value("ne" + word) > 0;
            case EN, OTHER -> false;
        };
    }

    private boolean akin(String word) {
        for (Slips.Kin kin : lexicon.slips().kin()) {
            if (word.length() >= kin.ending().length() + SHORTEST_REST && word.endsWith(kin.ending())
                    && lexicon.value(word.substring(0, word.length() - kin.ending().length()) + kin.known()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Russian writes "не" together with adjectives, whose denials no dictionary lists in full. */
    private boolean negated(String word) {
        return language == Language.RU && word.length() > 7 && word.startsWith("не")
                && word.matches(".*(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю|ость|ости|остью)")
                && lexicon.value(word.substring(2)) > 0;
    }
}
