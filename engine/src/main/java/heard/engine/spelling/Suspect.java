package heard.engine.spelling;

/**
 * A word to be judged.
 *
 * @param lower the word as a dictionary would have it: lower case, ё as е, one kind of apostrophe, without soft hyphens and accents
 * @param capital whether it begins with a capital letter
 * @param opening whether it stands where any word takes a capital letter
 */
record Suspect(int start, int end, String lower, boolean capital, boolean opening) {}
