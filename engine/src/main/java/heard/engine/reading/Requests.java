package heard.engine.reading;

import java.util.ArrayList;
import java.util.List;

import heard.engine.Coded;
import heard.engine.Request;
import heard.engine.learn.Answer;

/** Judges what a customer wants; the main want comes first. */
final class Requests {
    private static final double ALSO = 0.4;
    private static final double SAID = 0.55;
    private static final double LEAST = 0.15;
    /** Two rules say that somebody asks where a thing stands: that is no general question. */
    private static final double SURE = 0.8;

    /** Nobody praises without joy, thanks or a good word. */
    private static final List<String> PRAISING = List.of("request.praise", "hint.admiring", "hint.thankful", "hint.joyful");

    private Requests() {
    }

    /** The wants of a writer with these feelings. */
    static List<Request> of(Cues cues, Learned learned, Feelings felt) {
        if (learned.judged("request").isEmpty()) {
            return List.of(felt.displeased() ? Request.COMPLAINT : Request.OTHER);
        }
        var requests = new ArrayList<Request>();
        boolean pleased = felt.pleased() || PRAISING.stream().anyMatch(cues::any);
        for (Answer.Judged judged : learned.judged("request")) {
            Request request = Coded.find(Request.class, judged.label());
            if (request != null && (request != Request.PRAISE || pleased) && (requests.isEmpty() || also(request, judged.score(), cues))) {
                requests.add(request);
            }
        }
        if (requests.indexOf(Request.COMPLAINT) == 0 && felt.pleased() && !felt.negative()) {
            // Whoever is thankful and nothing else does not complain.
            requests.remove(Request.COMPLAINT);
            requests.remove(Request.PRAISE);
            requests.addFirst(Request.PRAISE);
        }
        boolean where = cues.strength("request.status") >= SURE && requests.indexOf(Request.STATUS) > 0;
        if (where && requests.getFirst() == Request.INFORMATION) {
            requests.remove(Request.STATUS);
            requests.addFirst(Request.STATUS);
        }
        if (new Plain(cues).says("demand") && requests.indexOf(Request.DEMAND) != 0) {
            requests.remove(Request.DEMAND);
            requests.addFirst(Request.DEMAND);
        }
        return requests.isEmpty() ? List.of(Request.OTHER) : requests;
    }

    /** A further want is likely, or said in so many words and not unlikely. */
    private static boolean also(Request request, double likely, Cues cues) {
        return request != Request.OTHER && (likely >= ALSO || (likely >= LEAST && cues.strength("request." + request.code()) >= SAID));
    }
}
