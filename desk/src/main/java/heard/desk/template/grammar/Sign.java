package heard.desk.template.grammar;

/** The words that hold conditions together. */
enum Sign implements Term {
    IF("#if", "#jei", "#если"), ELSE("else", "kitaip", "иначе"), ELSE_IF("else if", "kitaip jei", "иначе если"),
    END("/if", "/jei", "/если"), AND("and", "ir", "и"), OR("or", "arba", "или"), NOT("not", "ne", "не"), IS("is|=", "yra", "это"),
    REQUEST("request", "prašymas", "запрос"), CHANNEL("channel", "kanalas", "канал"),
    KNOWN("known", "žinomas|žinoma", "известен|известна|известно"), OPEN("(", "(", "("), CLOSE(")", ")", ")");

    @SuppressWarnings("ImmutableEnumChecker") // a record of words
    private final Spelled spelled;

    Sign(String english, String lithuanian, String russian) {
        spelled = new Spelled(english, lithuanian, russian);
    }

    @Override
    public Spelled spelled() {
        return spelled;
    }
}
