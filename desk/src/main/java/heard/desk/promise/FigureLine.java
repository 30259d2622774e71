package heard.desk.promise;

/** The figures of one person or team, with its name. */
public record FigureLine(String name, Figures of) {}
