package heard.desk.template.grammar;

/** What can hold of a message and who wrote it. */
public enum Trait implements Term {
    ANGRY("angry", "pyksta", "сердится|злится"),
    ANXIOUS("anxious|worried", "nerimauja", "тревожится|беспокоится"),
    DISAPPOINTED("disappointed", "nusivylė", "разочарован"),
    SAD("sad", "liūdi", "грустит"),
    CONFUSED("confused", "sutriko", "растерян"),
    GRATEFUL("grateful", "dėkoja", "благодарит"),
    /** Any of the hard feelings. */
    UPSET("upset", "jaudinasi", "расстроен"),
    /** Attacks the person who reads. */
    HOSTILE("hostile", "puola", "нападает"),
    URGENT("urgent", "skubu", "срочно"),
    /** Has written about it before. */
    REPEATED("repeated", "pakartotinai", "повторно"),
    NOVICE("novice", "naujokas", "новичок"),
    EXPERT("expert", "žinovas", "знаток"),
    /** Speaks to us as to a friend: ты, tu. */
    INFORMAL("informal", "tujina", "на ты"),
    /** May leave, or turn to others. */
    LEAVING("leaving", "išeina", "уходит"),
    WANTS_PERSON("wants a person", "prašo žmogaus", "просит человека"),
    /** Nothing was answered yet. */
    FIRST_ANSWER("first answer", "pirmas atsakymas", "первый ответ");

    @SuppressWarnings("ImmutableEnumChecker") // a record of words
    private final Spelled spelled;

    Trait(String english, String lithuanian, String russian) {
        spelled = new Spelled(english, lithuanian, russian);
    }

    @Override
    public Spelled spelled() {
        return spelled;
    }
}
