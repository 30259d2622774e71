package heard.desk.followup;

import java.util.regex.Pattern;

/** Names what a conversation was about in a few words: by its subject, else by the customer's own first words. */
final class Matter {
    static final int MOST = 60;
    private static final Pattern PREFIX = Pattern
            .compile("(?iu)^\\s*((re|fwd?|fw|aw|ats|atsakymas|persiųsti|отв|ответ|пересл)\\s*(\\[\\d+])?\\s*:|\\[[^\\]]{1,40}])\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*[(\\[]?#\\d+[)\\]]?\\s*$");
    /** A subject that says nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "(?iu)[\\p{P}\\s]*(no subject|без темы|be temos|help|pagalba|помощь|помогите|question|klausimas|вопрос|problem|problema|проблема|hello|hi|laba diena|labas|здравствуйте|добрый день|urgent|skubu|срочно|sos|test)?[\\p{P}\\s]*");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^\\s*(hello|hi|dear|good (morning|day|afternoon|evening)|laba diena|labas (rytas|vakaras)?|sveiki|labas|gerb(iamieji|iami)?|здравствуйте|добрый (день|вечер)|доброе утро|привет)(?:[^\\p{L}\\n.!?,][^.!?\\n,]{0,40}[,!\\n]+|[,.!?\\n]+)\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]");

    private Matter() {
    }

    /** Empty where nothing names it. */
    static String of(String subject, String ownWords) {
        String agreed = cleaned(subject);
        return EMPTY.matcher(agreed).matches() ? cut(firstSentence(ownWords)) : cut(agreed);
    }

    private static String cleaned(String subject) {
        String rest = subject.strip();
        for (String before = ""; !before.equals(rest);) {
            before = rest;
            rest = NUMBER.matcher(PREFIX.matcher(rest).replaceFirst("")).replaceFirst("").strip();
        }
        return rest.replaceAll("\\s+", " ").replaceAll("[.!?…]+$", "").replaceAll("[«»„“”\"]", "");
    }

    private static String firstSentence(String words) {
        String rest = GREETING.matcher(words).replaceFirst("").strip();
        var end = SENTENCE_END.matcher(rest);
        String sentence = end.find() ? rest.substring(0, end.start()) : rest;
        return cleaned(sentence);
    }

    /** At a word's end. */
    private static String cut(String text) {
        if (text.length() <= MOST)
            return text;
        int space = text.lastIndexOf(' ', MOST - 1);
        return text.substring(0, space > MOST / 2 ? space : MOST - 1).replaceAll("[\\p{P}\\s]+$", "") + "…";
    }
}
