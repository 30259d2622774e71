package heard.desk.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.platform.web.Assets;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every template gets as {@code page}: the reader, the words in their language and zone, the CSRF token, addresses of
 * assets. A controller takes it as a parameter and answers with {@link #show}.
 */
public final class Page {
    private static final int MOST_TABS = 3;

    private final Optional<Access> access;
    private final Words words;
    private final Csrf csrf;
    private final Assets assets;
    private final Ways ways;
    /** Asked of the features at most once a page. */
    private @Nullable List<RailGroup> rail;

    /** The double-submit token: a hidden field in forms, a header in requests of scripts. */
    public record Csrf(String field, String header, String token) {}

    /** Where one is and where one can go. */
    record Ways(String path, String whole, String under, @Nullable String done, List<RailSource> rail, List<SettingsLink> settings) {}

    Page(Optional<Access> access, Words words, Csrf csrf, Assets assets, Ways ways) {
        this.access = access;
        this.words = words;
        this.csrf = csrf;
        this.assets = assets;
        this.ways = ways;
    }

    public boolean signedIn() {
        return access.isPresent();
    }

    /** The reader; only pages behind the sign-in ask. */
    public Access access() {
        return access.orElseThrow(() -> new IllegalStateException("Nobody is signed in on " + path()));
    }

    public Words words() {
        return words;
    }

    public UiLanguage language() {
        return words.language();
    }

    /** As in {@code <html data-theme>}; null where the system decides, which leaves the attribute out. */
    public @Nullable String theme() {
        return access.map(Access::theme).filter(theme -> theme != Theme.SYSTEM).map(Theme::code).orElse(null);
    }

    public Csrf csrf() {
        return csrf;
    }

    /** The path that was asked for, without the query. */
    public String path() {
        return ways.path();
    }

    /** What was just done, as a toast says it after the redirect: the message {@code done.<value of the parameter done>}. */
    public @Nullable String done() {
        String key = "done." + ways.done();
        return words.knows(key) ? words.t(key) : null;
    }

    /** Whether this page is the one at the address, or lies below it. */
    public boolean within(String address) {
        return path().equals(address) || path().startsWith(address + "/");
    }

    /** Whether this page is the one at the address, its query included, or was reached through it. */
    public boolean isAt(String address) {
        return ways.whole().equals(address) || ways.path().equals(address) || ways.under().equals(address);
    }

    /** The first ways of the rail, which phones show at the foot. */
    public List<RailLink> tabs() {
        return rail().stream().flatMap(group -> group.links().stream()).limit(MOST_TABS).toList();
    }

    /** The groups of the rail that the features fill. */
    public List<RailGroup> rail() {
        List<RailGroup> known = rail;
        if (known == null) {
            known = RailGroup.together(ways.rail().stream().flatMap(source -> source.groups(access(), words).stream()).toList());
            rail = known;
        }
        return known;
    }

    public List<SettingsLink> settings() {
        return ways.settings();
    }

    /** The address of a file in {@code src/main/web}, which changes with its content. */
    public String asset(String file) {
        return assets.address(file);
    }

    public Assets assets() {
        return assets;
    }

    /** The address of a glyph for {@code <use href>}. */
    public String icon(String name) {
        return assets.address("icons.svg") + "#i-" + name;
    }

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public String count(String key, long number, Object... arguments) {
        return words.count(key, number, arguments);
    }

    public String at(Instant moment) {
        return words.at(moment);
    }

    /** Renders {@code src/main/jte/<template>.jte} with the model and this page. */
    public ModelAndView show(String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("page", this);
        return new ModelAndView(template, all);
    }
}
