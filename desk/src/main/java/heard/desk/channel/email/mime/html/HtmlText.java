package heard.desk.channel.email.mime.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML as a person would retype it: paragraphs, lists, cells of tables, addresses of links, quotes marked by "&gt;".
 * What the sender hid (preheaders, tracking marks) stays hidden.
 */
public final class HtmlText {
    private static final Set<String> LEFT_OUT = Set.of("head", "style", "script", "title", "noscript", "template", "object", "iframe",
            "svg", "select", "button");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dl", "table");
    private static final Set<String> LINES = Set.of("div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer",
            "address", "center", "caption", "form");

    private static final int UNORDERED = 0;

    private HtmlText() {
    }

    public static String of(String html) {
        Writer writer = new Writer();
        Jsoup.parse(html).filter(writer);
        return writer.text();
    }

    /** Walks the document and writes as it goes. */
    private static final class Writer implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private final Deque<Integer> lists = new ArrayDeque<>();
        private int quotes;
        private int preformatted;
        private int wantedBreaks;
        private boolean wantedSpace;

        String text() {
            return out.toString();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                write(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (LEFT_OUT.contains(name) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, name);
            return FilterResult.CONTINUE;
        }

        private void open(Element element, String name) {
            switch (name) {
                case "br" -> lineBreak();
                case "td", "th" -> cell(element);
                case "img" -> image(element);
                case "li" -> {
                    breaks(1);
                    write(marker());
                }
                case "ol", "ul" -> {
                    breaks(lists.isEmpty() ? 2 : 1);
                    lists.push(name.equals("ol") ? 1 : UNORDERED);
                }
                case "blockquote" -> {
                    breaks(2);
                    flushBreaks();
                    quotes++;
                }
                default -> blockBreak(name);
            }
            preformatted += name.equals("pre") ? 1 : 0;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("a")) {
                    address(element);
                }
                if (name.equals("blockquote")) {
                    quotes--;
                    breaks(1);
                }
                preformatted -= name.equals("pre") ? 1 : 0;
                if (name.equals("ol") || name.equals("ul")) {
                    lists.poll();
                    breaks(lists.isEmpty() ? 2 : 1);
                } else {
                    blockBreak(name);
                }
            }
            return FilterResult.CONTINUE;
        }

        private String marker() {
            Integer number = lists.poll();
            if (number == null || number == UNORDERED) {
                lists.push(UNORDERED);
                return "- ";
            }
            lists.push(number + 1);
            return number + ". ";
        }

        private void blockBreak(String name) {
            if (PARAGRAPHS.contains(name)) {
                breaks(2);
            } else if (LINES.contains(name)) {
                breaks(1);
            }
        }

        private void cell(Element cell) {
            if (cell.previousElementSibling() != null && wantedBreaks == 0 && !out.isEmpty() && cell.hasText()) {
                wantedSpace = false;
                out.append(endsWithSpace() ? "" : " ").append("| ");
            }
        }

        private void image(Element image) {
            String words = image.attr("alt").strip();
            if (!words.isEmpty() && words.length() <= 200 && !image.attr("width").equals("1")) {
                write("[" + words + "]");
            }
        }

        private void address(Element link) {
            String target = link.attr("href").strip();
            String words = link.text().strip();
            boolean worthIt = target.startsWith("http") && !words.isEmpty() && target.length() <= 500;
            if (worthIt && !target.contains(words) && !words.contains(target)) {
                write(" <" + target + ">");
            }
        }

        private void lineBreak() {
            if (wantedBreaks > 0) {
                flushBreaks();
            }
            startQuote();
            out.append('\n');
            wantedSpace = false;
        }

        private void breaks(int count) {
            wantedSpace = false;
            if (!out.isEmpty()) {
                wantedBreaks = Math.max(wantedBreaks, count);
            }
        }

        private void flushBreaks() {
            int present = 0;
            for (int i = out.length() - 1; i >= 0 && out.charAt(i) == '\n'; i--) {
                present++;
            }
            for (int i = present; i < wantedBreaks && !out.isEmpty(); i++) {
                startQuote();
                out.append('\n');
            }
            wantedBreaks = 0;
        }

        private void startQuote() {
            if (quotes > 0 && (out.isEmpty() || out.charAt(out.length() - 1) == '\n')) {
                out.append("> ".repeat(Math.min(quotes, 20)));
            }
        }

        private boolean endsWithSpace() {
            return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        }

        private void write(String words) {
            if (preformatted > 0) {
                words.lines().forEach(line -> {
                    put(line);
                    lineBreak();
                });
                return;
            }
            int i = 0;
            while (i < words.length()) {
                int end = i;
                while (end < words.length() && !isSpace(words.charAt(end))) {
                    end++;
                }
                if (end > i) {
                    put(words.substring(i, end));
                }
                if (end < words.length()) {
                    wantedSpace = true;
                }
                i = end + 1;
            }
        }

        private void put(String word) {
            if (wantedBreaks > 0) {
                flushBreaks();
            }
            startQuote();
            if (wantedSpace && !endsWithSpace()) {
                out.append(' ');
            }
            wantedSpace = false;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == '\u00A0') {
                    out.append(' ');
                } else if (c != '\u200B' && c != '\u200C' && c != '\u00AD' && c != '\u034F' && c != '\uFEFF') {
                    out.append(c);
                }
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }

        private static boolean isHidden(Element element) {
            if (element.hasAttr("hidden")) {
                return true;
            }
            String style = element.attr("style");
            if (style.isEmpty()) {
                return false;
            }
            String tight = style.toLowerCase(Locale.ROOT).replace(" ", "") + ";";
            return tight.contains("display:none") || tight.contains("visibility:hidden") || tight.contains("mso-hide:all")
                    || tight.contains("font-size:0;")
                    || tight.contains("font-size:0px") || tight.contains("max-height:0;") || tight.contains("max-height:0px");
        }
    }
}
