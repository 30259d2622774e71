package heard.desk.promise;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to become of a promise, as it was handed in.
 *
 * @param state what it should be: open, kept, moved, withdrawn, dropped, or again for what was settled by mistake
 * @param at    a time of the reader's clock
 * @param back  the page to go back to
 */
public record HandedPromise(@Nullable String state, @Nullable String at, @Nullable String reason, @Nullable String back) {
    String time() {
        return at == null ? "" : at;
    }

    public String why() {
        return reason == null ? "" : reason;
    }

    /** Only pages of the desk are gone back to. */
    public String way(long conversation) {
        String whole = back == null ? "" : back;
        return whole.startsWith("/conversations/") || whole.startsWith("/promises") ? whole : "/conversations/" + conversation;
    }
}
