package heard.desk.template.grammar;

/**
 * What stands between double braces.
 *
 * @param start  of the first brace
 * @param end    behind the last one
 * @param inside without the braces and the spaces around it
 * @param at     where the inside begins
 */
record Tag(int start, int end, String inside, int at) {
    static Tag of(String text, int start, int end) {
        String whole = text.substring(start + 2, end - 2);
        return new Tag(start, end, whole.strip(), start + 2 + whole.length() - whole.stripLeading().length());
    }

    /** The first word in lower case. */
    String head() {
        int end = 0;
        while (end < inside.length() && !Character.isWhitespace(inside.charAt(end)))
            end++;
        return inside.substring(0, end);
    }
}
