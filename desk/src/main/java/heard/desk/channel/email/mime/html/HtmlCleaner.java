package heard.desk.channel.email.mime.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what shows text and no more: no script, no form, no outside style, nothing that leaves its place on the page. Images of the
 * mail become {@code src="part:INDEX"}; images of the world become {@code data-remote-src}, so that nothing loads until somebody asks.
 */
public final class HtmlCleaner {
    private static final List<String> STYLES = List.of("background-color", "border", "border-bottom", "border-bottom-color",
            "border-bottom-style",
            "border-bottom-width", "border-collapse", "border-color", "border-left", "border-left-color", "border-left-style",
            "border-left-width", "border-radius",
            "border-right", "border-right-color", "border-right-style", "border-right-width", "border-spacing", "border-style",
            "border-top", "border-top-color",
            "border-top-style", "border-top-width", "border-width", "color", "direction", "display", "font", "font-family", "font-size",
            "font-style", "font-weight", "height",
            "letter-spacing", "line-height", "list-style-type", "max-height", "max-width", "overflow", "padding", "padding-bottom",
            "padding-left", "padding-right", "padding-top",
            "text-align", "text-decoration", "text-indent", "text-transform", "vertical-align", "visibility", "white-space", "width",
            "word-wrap");
    private static final int CID_CHARS = 4;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("a", "abbr", "address", "article", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
                    "colgroup", "dd", "del", "dfn",
                    "div", "dl", "dt", "em", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd",
                    "li", "main", "mark", "ol",
                    "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td",
                    "tfoot", "th", "thead", "tr",
                    "tt", "u", "ul", "var")
            .allowWithoutAttributes("span", "font", "a").allowUrlProtocols("http", "https", "mailto", "tel", "part").allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height", "data-remote-src").onElements("img")
            .allowAttributes("align", "valign", "bgcolor", "width", "height")
            .onElements("table", "tbody", "thead", "tfoot", "tr", "td", "th", "div", "p", "hr", "col")
            .allowAttributes("border", "cellpadding", "cellspacing").onElements("table").allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .allowAttributes("color", "face", "size").onElements("font").allowAttributes("start", "type").onElements("ol", "ul", "li")
            .allowAttributes("dir", "lang", "title").globally().allowAttributes("target").matching(true, "_blank").onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer").allowStyling(CssSchema.withProperties(STYLES)).toFactory();

    private HtmlCleaner() {
    }

    /**
     * The clean HTML.
     *
     * @param shown the indexes of the mail's own parts that it shows
     */
    public record Cleaned(String html, Set<Integer> shown) {}

    /**
     * Cleans one document.
     *
     * @param parts Content-ID (or Content-Location), lower case, to the part's index
     */
    public static Cleaned clean(String html, Map<String, Integer> parts) {
        Set<Integer> shown = new HashSet<>();
        StringBuilder out = new StringBuilder(html.length());
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(html, POLICY.apply(renderer), next -> new Images(next, parts, shown));
        return new Cleaned(out.toString(), shown);
    }

    /** Sees each tag before the policy does, and points images and links where they may point. */
    private static final class Images extends HtmlStreamEventReceiverWrapper {
        private final Map<String, Integer> parts;
        private final Set<Integer> shown;

        Images(HtmlStreamEventReceiver next, Map<String, Integer> parts, Set<Integer> shown) {
            super(next);
            this.parts = parts;
            this.shown = shown;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            switch (element) {
                case "img" -> image(attributes);
                case "a" -> link(attributes);
                default -> {
                }
            }
            super.openTag(element, attributes);
        }

        @Override
        public void close() {
            // nothing is held
        }

        private void image(List<String> attributes) {
            take(attributes, "data-remote-src");
            String source = take(attributes, "src");
            String address = source == null ? "" : source.strip();
            String lower = address.toLowerCase(Locale.ROOT);
            Integer part = parts.get(lower.startsWith("cid:") ? decoded(lower.substring(CID_CHARS)) : lower);
            if (part != null) {
                shown.add(part);
                attributes.addAll(List.of("src", "part:" + part));
            } else if (lower.startsWith("http://") || lower.startsWith("https://")) {
                attributes.addAll(List.of("data-remote-src", address));
            } else if (lower.startsWith("//")) {
                attributes.addAll(List.of("data-remote-src", "https:" + address));
            }
        }

        private static void link(List<String> attributes) {
            take(attributes, "target");
            String target = take(attributes, "href");
            if (target != null && !target.strip().toLowerCase(Locale.ROOT).startsWith("part:")) {
                attributes.addAll(List.of("href", target, "target", "_blank"));
            }
        }

        private static String decoded(String contentId) {
            try {
                return contentId.indexOf('%') < 0 ? contentId : URLDecoder.decode(contentId.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return contentId;
            }
        }

        private static @Nullable String take(List<String> attributes, String name) {
            String value = null;
            for (int i = attributes.size() - 2; i >= 0; i -= 2) {
                if (attributes.get(i).equals(name)) {
                    value = attributes.get(i + 1);
                    attributes.remove(i + 1);
                    attributes.remove(i);
                }
            }
            return value;
        }
    }
}
