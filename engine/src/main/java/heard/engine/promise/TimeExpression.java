package heard.engine.promise;

/** A time in a sentence: its tokens from {@code first} up to {@code end}, and what it names. */
record TimeExpression(int first, int end, When when) {}
