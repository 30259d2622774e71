package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import heard.desk.conversation.Recipient;

/** How those to whom an answer goes are written in a line. */
final class Addressing {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Addressing() {
    }

    private static void add(Map<String, Recipient> all, Recipient recipient) {
        if (!recipient.address().isBlank())
            all.putIfAbsent(recipient.address(), recipient);
    }

    /** As in a field that people can edit. */
    static String line(List<Recipient> recipients, Recipient.Kind kind) {
        return recipients.stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> recipient.name().isEmpty()
                        ? recipient.address()
                        : quoted(recipient.name()) + " <" + recipient.address() + ">")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return name.matches(".*[,;<>@].*") ? '"' + name.replace("\"", "") + '"' : name.replace("\"", "");
    }

    static String names(List<Recipient> recipients, Recipient.Kind kind) {
        return recipients.stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> recipient.name().isEmpty() ? recipient.address() : recipient.name()).collect(Collectors.joining(", "));
    }

    /** Reads two lines back; what is no address stays as it was typed, so that it can be said which one is wrong. */
    static List<Recipient> read(String to, String copy) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        parts(to).forEach(part -> add(all, Recipient.to(part.name(), part.address())));
        parts(copy).forEach(part -> add(all, Recipient.cc(part.name(), part.address())));
        return new ArrayList<>(all.values());
    }

    private record Part(String name, String address) {}

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        for (String piece : BETWEEN.split(line)) {
            Matcher named = NAMED.matcher(piece);
            if (named.matches())
                parts.add(new Part(named.group(1), named.group(2)));
            else if (!piece.isBlank())
                parts.add(new Part("", piece));
        }
        return parts;
    }
}
