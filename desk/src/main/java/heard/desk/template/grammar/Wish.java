package heard.desk.template.grammar;

import java.util.List;

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
    private final String english;
    private final String lithuanian;
    private final String russian;

    Wish(Request request, String english, String lithuanian, String russian) {
        this.request = request;
        this.english = english;
        this.lithuanian = lithuanian;
        this.russian = russian;
    }

    Request request() {
        return request;
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
