package heard.engine.rule;

import heard.engine.Span;

/** A rule that holds in a text, and where; tokens from {@code first} to {@code last}. */
public record Match(Rule rule, Span span, int first, int last) {}
