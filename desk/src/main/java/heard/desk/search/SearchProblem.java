package heard.desk.search;

/**
 * What in the search box means nothing here.
 *
 * @param filter its name, as in {@code assignee}; {@code words} where all that was typed are words like "and"
 * @param value  what stood there
 */
public record SearchProblem(String filter, String value) {}
