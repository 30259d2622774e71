package heard.engine.promise;

/** A cue at a place: how many tokens it takes, and its value where it has one. */
record Mark(Cue cue, int value, int length) {}
