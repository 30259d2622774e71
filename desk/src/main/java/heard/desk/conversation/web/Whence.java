package heard.desk.conversation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListView;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;

/** The list that somebody came from and goes back to; it travels with every link and form as the parameter {@code in}. */
public record Whence(ListFilter filter) {
    private static final String VIEW = "view=";

    /** Reads the parameter; what is no list, or none, is the inbox. */
    static Whence of(@Nullable String in) {
        if (in == null || in.isBlank())
            return new Whence(ListFilter.of(ListView.OPEN));
        try {
            return new Whence(ListFilter.parse(in).withText(null));
        } catch (DeskException notAFilter) {
            return new Whence(ListFilter.of(ListView.OPEN));
        }
    }

    /** Where the list is shown. */
    public String address() {
        String query = query(filter);
        return "/inbox/" + filter.view().code() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The filter without its view, which stands in the path. */
    static String query(ListFilter filter) {
        String whole = filter.queryString();
        int rest = whole.indexOf('&');
        return whole.startsWith(VIEW) ? rest < 0 ? "" : whole.substring(rest + 1) : whole;
    }

    /** The value of the parameter {@code in}; the inbox needs none. */
    public String parameter() {
        return plain() ? "" : filter.queryString();
    }

    private boolean plain() {
        return filter.equals(ListFilter.of(ListView.OPEN));
    }

    /** Where a conversation is shown beside this list. */
    public String to(long number) {
        return "/conversations/" + number + (plain() ? "" : "?in=" + URLEncoder.encode(filter.queryString(), StandardCharsets.UTF_8));
    }

    /** A page beside a conversation that was opened from this list. */
    String beside(long number, String page) {
        return "/conversations/" + number + "/" + page
                + (plain() ? "" : "?in=" + URLEncoder.encode(filter.queryString(), StandardCharsets.UTF_8));
    }

    /** The same with a word about what was just done. */
    String to(long number, String done) {
        return to(number) + (plain() ? "?" : "&") + "done=" + done;
    }
}
