package heard.desk.template;

import java.util.List;

import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template in one language.
 *
 * @param score as the engine judged it with sample values; null where it could not
 */
public record Wording(UiLanguage language, String text, @Nullable Integer score, List<Remark> remarks) {
    /** Below this a text is shown with a warning. */
    public static final int GOOD = 75;

    public Wording {
        remarks = List.copyOf(remarks);
    }

    public boolean weak() {
        return score != null && score < GOOD;
    }
}
