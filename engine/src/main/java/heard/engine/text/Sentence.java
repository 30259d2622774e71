package heard.engine.text;

import heard.engine.Span;

/** A sentence: its tokens from {@code first} up to {@code end}, its place, and whether it asks or exclaims. */
public record Sentence(int index, int first, int end, Span span, boolean question, boolean exclamation) {}
