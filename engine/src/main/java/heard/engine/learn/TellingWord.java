package heard.engine.learn;

/** A word or mark of the text that speaks for a label, and how much of the label's score it brings. */
public record TellingWord(int start, int end, double weight) {}
