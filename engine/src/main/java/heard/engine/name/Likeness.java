package heard.engine.name;

/** How a word of a draft stands to a word of the customer's name. */
enum Likeness {
    /** It is that word, in a form that addresses. */
    SAME,
    /** It is what friends make of it. */
    SHORT,
    /** It is that word in another form, or misspelled. */
    BENT,
    /** It is another word. */
    NONE
}
