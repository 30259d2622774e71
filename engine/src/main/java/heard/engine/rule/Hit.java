package heard.engine.rule;

/** A pattern found: which part of which rule, and its first and last token. */
record Hit(int part, int first, int last) {}
