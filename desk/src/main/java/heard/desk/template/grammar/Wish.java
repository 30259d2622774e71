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
    private final List<String> english;
    private final List<String> lithuanian;
    private final List<String> russian;

    Wish(Request request, String english, String lithuanian, String russian) {
        this.request = request;
        this.english = Term.list(english);
        this.lithuanian = Term.list(lithuanian);
        this.russian = Term.list(russian);
    }

    Request request() {
        return request;
    }

    @Override
    public List<String> english() {
        return english;
    }

    @Override
    public List<String> lithuanian() {
        return lithuanian;
    }

    @Override
    public List<String> russian() {
        return russian;
    }
}
