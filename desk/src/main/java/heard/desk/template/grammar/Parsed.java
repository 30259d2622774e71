package heard.desk.template.grammar;

import java.util.List;
import java.util.regex.Pattern;

import heard.desk.platform.words.UiLanguage;

/** A template that was understood. Immutable. */
public final class Parsed {
    /** Parts that stand under no condition any more leave empty lines behind. */
    private static final Pattern GAPS = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*){2,}");
    private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]+(?=\\n)");

    private final List<Part> parts;

    Parsed(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The text with everything filled in that is known; for the rest it has slots in double braces. */
    public String fill(Facts facts, UiLanguage language) {
        return tidy(new Filling(facts, language, false).fill(parts));
    }

    /** The same with the examples of its slots in their places: as somebody would send it. */
    public String fillWithExamples(Facts facts, UiLanguage language) {
        return tidy(new Filling(facts, language, true).fill(parts));
    }

    private static String tidy(String text) {
        return GAPS.matcher(LINE_ENDS.matcher(text).replaceAll("")).replaceAll("\n\n").strip();
    }

    private record Filling(Facts facts, UiLanguage language, boolean examples) {
        String fill(List<Part> parts) {
            var text = new StringBuilder();
            for (Part part : parts)
                text.append(one(part));
            return text.toString();
        }

        private String one(Part part) {
            return switch (part) {
                case Part.Plain plain -> plain.words();
                case Part.Value value -> facts.values().getOrDefault(value.variable(), slot(value.variable().label(language)));
                case Part.Gap gap -> !examples ? slot(gap.label()) : gap.example().isEmpty() ? gap.label() : gap.example();
                case Part.Choice choice -> fill(chosen(choice));
            };
        }

        private List<Part> chosen(Part.Choice choice) {
            for (Part.Branch branch : choice.branches())
                if (branch.when().holds(facts))
                    return branch.then();
            return choice.otherwise();
        }

        private static String slot(String label) {
            return "{{" + label + "}}";
        }
    }
}
