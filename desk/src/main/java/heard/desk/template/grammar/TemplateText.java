package heard.desk.template.grammar;

import java.util.List;

/** The text of a template, read: understood, or refused with all that is wrong in it. */
public sealed interface TemplateText {
    int LONGEST = 20_000;

    record Understood(Parsed parsed) implements TemplateText {}

    record Refused(List<Flaw> flaws) implements TemplateText {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /** Lines end in LF alone. */
    static TemplateText read(String text) {
        return new TemplateParser(text).read();
    }
}
