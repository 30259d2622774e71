package heard.desk.channel.email.mime.quote;

import java.util.ArrayList;
import java.util.List;

/** A text by lines, with the place where each begins. */
final class Lines {
    private static final int AT_MOST = 50_000;

    private final String text;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private boolean complete;
    private int firstWritten;

    Lines(String text) {
        this.text = text;
        int position = 0;
        while (position <= text.length() && lines.size() < AT_MOST) {
            int end = text.indexOf('\n', position);
            int stop = end < 0 ? text.length() : end;
            lines.add(text.substring(position, stop));
            starts.add(position);
            firstWritten += firstWritten == lines.size() - 1 && lines.getLast().isBlank() ? 1 : 0;
            if (end < 0) {
                complete = true;
                break;
            }
            position = end + 1;
        }
    }

    /** Index of the first line that is not blank; the number of lines when there is none. */
    int firstWritten() {
        return firstWritten;
    }

    /** False where the text has more lines than are looked at. */
    boolean complete() {
        return complete;
    }

    int size() {
        return lines.size();
    }

    String at(int index) {
        return lines.get(index);
    }

    int start(int index) {
        return index < starts.size() ? starts.get(index) : text.length();
    }

    boolean isBlank(int index) {
        return lines.get(index).isBlank();
    }

    boolean isQuoted(int index) {
        String line = lines.get(index);
        return line.startsWith(">") || line.startsWith(" >") || line.startsWith("|>");
    }

    String from(int index) {
        return text.substring(start(index));
    }
}
