package heard.desk.coach;

/** A change of a text: what stands from one place up to another gives way to these words. */
record Edit(int from, int to, String put) {
    String in(String text) {
        return text.substring(0, from) + put + text.substring(to);
    }
}
