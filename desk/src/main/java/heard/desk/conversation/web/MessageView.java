package heard.desk.conversation.web;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageDetail;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page shows it.
 *
 * @param label what it is, where that is not plain; null for ordinary letters
 * @param laidOut whether the sender's own layout is shown beside the words
 * @param asides  what other features say under it
 */
public record MessageView(Message of, Look look, @Nullable Label label, String from, String to, Body body, List<FileView> files,
        List<String> flaws, @Nullable DeliveryView delivery, boolean laidOut, boolean isNew, List<Aside> asides) {
    private static final String REMOTE = "data-remote-src=";

    public MessageView {
        files = List.copyOf(files);
        flaws = List.copyOf(flaws);
        asides = List.copyOf(asides);
    }

    /** How a message looks; the style sheet knows each. */
    public enum Look {
        IN("in"), OUT("out"), NOTE("note"), AUTO("auto"), BOUNCE("bounce"), FAILED("out message--failed"), SENDING("out message--sending");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        public String style() {
            return "message message--" + style;
        }
    }

    /** A glyph and words above a message. */
    public record Label(String icon, String words) {}

    /** The new words, and what was quoted below them. */
    public record Body(List<Block> words, List<Block> quoted, int quotedLines) {
        public Body {
            words = List.copyOf(words);
            quoted = List.copyOf(quoted);
        }
    }

    /** A file of a message; {@code picture} is where a small safe image of it is, null where there is none. */
    public record FileView(String name, String size, String address, @Nullable String picture) {}

    /** How an answer fares on its way; {@code reason} is what the desk itself knows of why, null where that is nothing. */
    public record DeliveryView(Step step, String words, @Nullable String reason, @Nullable String serverWords, Instant dueAt) {
        /** Where it is, and what can be done there. */
        public enum Step {
            COUNTING, SCHEDULED, LEAVING, RETRYING, SENT, FAILED
        }

        public boolean canBeTakenBack() {
            return step == Step.COUNTING || step == Step.SCHEDULED || step == Step.RETRYING;
        }

        public String seconds(Instant now) {
            return Long.toString(Math.max(0, java.time.Duration.between(now, dueAt).toSeconds()));
        }
    }

    public String anchor() {
        return "m-" + of.id().value();
    }

    public String style() {
        return look.style() + (isNew ? " message--new" : "");
    }

    /** How many pictures lie elsewhere and tell their owner when they are loaded. */
    public int remotePictures() {
        String html = of.html();
        return html == null ? 0 : (html.length() - html.replace(REMOTE, "").length()) / REMOTE.length();
    }

    /** What a mail server wrote in a report that something did not arrive. */
    public @Nullable String serverWords() {
        return of.detail().get(MessageDetail.BOUNCE_WORDS);
    }

    /** Whether a machine, and no person, wrote it. */
    public boolean byMachine() {
        return look == Look.AUTO || look == Look.BOUNCE;
    }
}
