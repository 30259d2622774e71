package heard.desk.identity;

import java.util.List;

/** Where a feature has pages for people who do not sign in: each path with all below it, such as {@code /demo/coach}. */
@FunctionalInterface
public interface PublicPages {
    List<String> paths();
}
