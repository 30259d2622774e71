package heard.desk.template.grammar;

import java.util.List;

/** The words that hold conditions together. */
enum Sign implements Term {
    IF("#if", "#jei", "#если"), ELSE("else", "kitaip", "иначе"), ELSE_IF("else if", "kitaip jei", "иначе если"),
    END("/if", "/jei", "/если"), AND("and", "ir", "и"), OR("or", "arba", "или"), NOT("not", "ne", "не"), IS("is|=", "yra", "это"),
    REQUEST("request", "prašymas", "запрос"), CHANNEL("channel", "kanalas", "канал"),
    KNOWN("known", "žinomas|žinoma", "известен|известна|известно"), OPEN("(", "(", "("), CLOSE(")", ")", ")");

    private final String english;
    private final String lithuanian;
    private final String russian;

    Sign(String english, String lithuanian, String russian) {
        this.english = english;
        this.lithuanian = lithuanian;
        this.russian = russian;
    }

    @Override
    public List<String> english() {
        return Term.list(english);
    }

    @Override
    public List<String> lithuanian() {
        return Term.list(lithuanian);
    }

    @Override
    public List<String> russian() {
        return Term.list(russian);
    }
}
