package heard.desk.channel.email.mime.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as HTML that looks as it was meant: paragraphs, line breaks, links that can be clicked, {@code **bold**} words and
 * lists of lines that begin with a dash.
 */
public final class SimpleHtml {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']{1,1500}[^\\s<>\"'.,;:!?)\\]]");

    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=[^\\s*])([^*\\n]{1,500})(?<=[^\\s*])\\*\\*");
    private static final String BULLET = "- ";

    private SimpleHtml() {
    }

    public static String of(String text) {
        StringBuilder html = new StringBuilder("<html><body>");
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n{2,}", -1)) {
            paragraph(html, paragraph.split("\n", -1));
        }
        return html.append("</body></html>").toString();
    }

    /** Lines that begin with a dash become a list, those around them paragraphs. */
    private static void paragraph(StringBuilder html, String[] lines) {
        int line = 0;
        while (line < lines.length) {
            boolean list = lines[line].startsWith(BULLET);
            int end = line;
            while (end < lines.length && lines[end].startsWith(BULLET) == list)
                end++;
            html.append(list ? "<ul>\n" : "<p>");
            for (int index = line; index < end; index++) {
                if (list)
                    html.append("<li>").append(linked(lines[index].substring(BULLET.length()))).append("</li>\n");
                else
                    html.append(index > line ? "<br>\n" : "").append(linked(lines[index]));
            }
            html.append(list ? "</ul>\n" : "</p>\n");
            line = end;
        }
    }

    private static String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(paragraph);
        int position = 0;
        while (link.find()) {
            String address = escaped(link.group());
            html.append(bold(paragraph.substring(position, link.start())));
            html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            position = link.end();
        }
        return html.append(bold(paragraph.substring(position))).toString();
    }

    private static String bold(String text) {
        return BOLD.matcher(escaped(text)).replaceAll("<strong>$1</strong>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
