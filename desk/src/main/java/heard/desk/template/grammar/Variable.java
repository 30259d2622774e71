package heard.desk.template.grammar;

import heard.desk.platform.words.UiLanguage;

/** What a template can take from the conversation in which it is used. */
public enum Variable implements Term {
    /** The customer's, in the form that stands after a greeting. */
    NAME("name|customer", "vardas|klientas", "имя|клиент"),
    /** The first name of who answers. */
    AGENT("my name|agent", "mano vardas|agentas", "моё имя|агент"),
    /** Of the conversation. */
    NUMBER("number", "numeris", "номер"),
    SUBJECT("subject", "tema", "тема"),
    ORDER("order", "užsakymas", "заказ"),
    CONTRACT("contract", "sutartis", "договор"),
    SERIAL("serial number", "serijos numeris", "серийный номер"),
    AMOUNT("amount", "suma", "сумма"),
    DATE("date", "data", "дата"),
    PHONE("phone", "telefonas", "телефон"),
    EMAIL("email", "el. paštas", "почта"),
    TEAM("team", "komanda", "команда"),
    MAILBOX("mailbox", "dėžutė", "ящик"),
    /** By when something is to be done: the next that was promised, else when the matter is to be solved. */
    DUE("due", "terminas", "срок");

    @SuppressWarnings("ImmutableEnumChecker") // a record of words
    private final Spelled spelled;

    Variable(String english, String lithuanian, String russian) {
        spelled = new Spelled(english, lithuanian, russian);
    }

    /** What the slot says that stands in a text where the value is not known. */
    public String label(UiLanguage language) {
        return spellings(language).getFirst();
    }

    @Override
    public Spelled spelled() {
        return spelled;
    }
}
