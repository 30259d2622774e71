package heard.desk.template.grammar;

import heard.engine.Request;

/** What a customer can want, as templates call it. */
enum Wish implements Term {
    COMPLAINT(Request.COMPLAINT, "complaint", "skundas", "жалоба"), TECHNICAL(Request.TECHNICAL, "technical", "techninis", "технический"),
    STATUS(Request.STATUS, "status", "būsena", "статус"), REFUND(Request.REFUND, "refund", "grąžinimas", "возврат"),
    INFORMATION(Request.INFORMATION, "information", "informacija", "информация"),
    DEMAND(Request.DEMAND, "demand", "reikalavimas", "требование"),
    CANCELLATION(Request.CANCELLATION, "cancellation", "atšaukimas", "отмена"),
    PRAISE(Request.PRAISE, "praise", "padėka", "благодарность");

    private final Request request;
    @SuppressWarnings("ImmutableEnumChecker") // a record of words
    private final Spelled spelled;

    Wish(Request request, String english, String lithuanian, String russian) {
        this.request = request;
        spelled = new Spelled(english, lithuanian, russian);
    }

    Request request() {
        return request;
    }

    @Override
    public Spelled spelled() {
        return spelled;
    }
}
