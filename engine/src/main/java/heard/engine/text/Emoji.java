package heard.engine.text;

/** Where picture letters begin and end. */
final class Emoji {
    private Emoji() {
    }

    static boolean starts(int point) {
        return (point >= 0x1F000 && point <= 0x1FAFF) || (point >= 0x2600 && point <= 0x27BF) || (point >= 0x2B00 && point <= 0x2BFF)
                || (point >= 0x2190 && point <= 0x21FF && point != 0x2192) || (point >= 0x1F1E6 && point <= 0x1F1FF);
    }

    /** The end of the picture that starts here, with its joiners, skin tones and variation marks. */
    static int end(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (point == 0x200D && end + 1 < text.length() && starts(text.codePointAt(end + 1))) {
                end += 1 + Character.charCount(text.codePointAt(end + 1));
            } else if (point == 0xFE0F || (point >= 0x1F3FB && point <= 0x1F3FF) || (point >= 0xE0020 && point <= 0xE007F)) {
                end += Character.charCount(point);
            } else {
                return end;
            }
        }
        return end;
    }
}
