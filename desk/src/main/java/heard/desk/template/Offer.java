package heard.desk.template;

import java.util.List;

import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A template in one language as the palette offers it for a conversation.
 *
 * @param language null for one that has no text and only does something
 * @param preview  the text with everything filled in that is known
 * @param does     what it does, in words
 * @param fits     whether it suits what was read
 */
public record Offer(Template template, String called, @Nullable UiLanguage language, String preview, List<String> does, boolean fits) {
    public Offer {
        does = List.copyOf(does);
    }

    /** Names it on a page. */
    public String key() {
        return template.id() + (language == null ? "" : "-" + language.code());
    }

    public String languageCode() {
        return language == null ? "" : language.code();
    }
}
