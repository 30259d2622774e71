package heard.desk.channel.email.mime.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as HTML that looks the same: paragraphs, line breaks, links that can be clicked. */
public final class SimpleHtml {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']{1,1500}[^\\s<>\"'.,;:!?)\\]]");

    private SimpleHtml() {
    }

    public static String of(String text) {
        StringBuilder html = new StringBuilder("<html><body>");
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n{2,}", -1)) {
            html.append("<p>").append(linked(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        return html.append("</body></html>").toString();
    }

    private static String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(paragraph);
        int position = 0;
        while (link.find()) {
            String address = escaped(link.group());
            html.append(escaped(paragraph.substring(position, link.start())));
            html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            position = link.end();
        }
        return html.append(escaped(paragraph.substring(position))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
