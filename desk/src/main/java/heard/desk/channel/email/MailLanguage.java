package heard.desk.channel.email;

import java.util.regex.Pattern;

import heard.desk.platform.words.UiLanguage;

/** A first guess at the language of a mail, by its letters and a few words; where they do not tell, it is the mailbox's. */
final class MailLanguage {
    private static final int ENOUGH = 2_000;
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|you|your|please|have|with|this|is|my|not|for|when)\\b");
    private static final Pattern LITHUANIAN = Pattern
            .compile("(?iU)\\b(ir|yra|kad|labas|sveiki|diena|prašau|prasau|mano|ar|už|dėl|del|negaliu|norėčiau|noreciau|ačiū|aciu)\\b");

    private MailLanguage() {
    }

    static UiLanguage of(String words, UiLanguage otherwise) {
        String text = words.length() > ENOUGH ? words.substring(0, ENOUGH) : words;
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cyrillic = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC).count();
        if (letters > 0 && cyrillic * 3 > letters)
            return UiLanguage.RU;
        long lithuanian = text.codePoints().filter(c -> "ąčęėįšųūžĄČĘĖĮŠŲŪŽ".indexOf(c) >= 0).count() + hits(LITHUANIAN, text);
        long english = hits(ENGLISH, text);
        if (lithuanian < 2 && english < 2)
            return otherwise;
        return lithuanian >= english ? UiLanguage.LT : UiLanguage.EN;
    }

    private static long hits(Pattern words, String text) {
        return words.matcher(text).results().limit(50).count();
    }
}
