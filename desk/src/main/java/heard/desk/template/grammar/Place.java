package heard.desk.template.grammar;

/** Where in a text something stands. */
record Place(int line, int column) {
    /** Of the character at an offset. */
    static Place of(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int line = 1 + (int) text.substring(0, start).chars().filter(letter -> letter == '\n').count();
        return new Place(line, text.codePointCount(start, offset) + 1);
    }

    Flaw flaw(Flaw.Kind kind, String word, String near) {
        return new Flaw(kind, line, column, word, near);
    }
}
