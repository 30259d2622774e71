package heard.engine.promise;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/**
 * Conjugates Russian verbs. A verb is an infinitive where the ending tells the forms, else {@code infinitive=first,third}: from the first and
 * third person singular all others follow.
 */
final class RussianVerbs implements Verbs {
    /** Perfective by its prefix, and not by a root that makes it imperfective again. */
    private static final Pattern LIKELY = Pattern
            .compile("(по|с|со|вы|у|за|на|пере|при|про|от|до|ис|из|раз|рас|об|о|под|вос|воз|пред|вз).{2,}(им|имся|нем|немся)");
    private static final Pattern UNLIKELY = Pattern
            .compile(".*(носим|ходим|водим|возим|просим|помним|стоим|видим|сидим|смотрим|держим|говорим|[кгх]им|аем|яем)(ся)?");
    private static final String VOWELS = "аеиоуыэюя";

    @Override
    public void conjugate(String kind, String words, BiConsumer<String, Cue> into) {
        for (String word : words.strip().split("\\s+")) {
            String[] parts = Forms.fold(word).split("[=,]");
            boolean reflexive = parts[0].endsWith("ся") || parts[0].endsWith("сь");
            String infinitive = reflexive ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
            String first = parts.length > 1 ? bare(parts[1], reflexive) : first(infinitive);
            String third = parts.length > 2 ? bare(parts[2], reflexive) : third(infinitive, first);
            new Forms4(first, third, reflexive).into(kind, into);
        }
    }

    @Override
    public @Nullable Cue guess(String form, char last) {
        boolean ending = form.endsWith("м") || form.endsWith("мся");
        boolean likely = ending && form.length() > 5 && LIKELY.matcher(form).matches() && !UNLIKELY.matcher(form).matches();
        return likely ? Cue.WE_LIKELY : null;
    }

    private static String bare(String form, boolean reflexive) {
        return reflexive ? form.substring(0, form.length() - 2) : form;
    }

    private static String first(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        if (stem.endsWith("ова")) {
            return stem.substring(0, stem.length() - 3) + "ую";
        }
        if (stem.endsWith("нич") || !stem.endsWith("и")) {
            return stem.endsWith("ну") ? stem : stem + "ю";
        }
        String root = stem.substring(0, stem.length() - 1);
        return mutated(root);
    }

    /** The consonant of the first person: возвратить has щ and so is written out, встретить has ч. */
    private static String mutated(String root) {
        String before = root.substring(0, root.length() - 1);
        if (root.endsWith("ст")) {
            return root.substring(0, root.length() - 2) + "щу";
        }
        return switch (root.charAt(root.length() - 1)) {
            case 'б', 'в', 'м', 'п', 'ф' -> root + "лю";
            case 'д', 'з' -> before + "жу";
            case 'с' -> before + "шу";
            case 'т' -> before + "чу";
            case 'ж', 'ч', 'ш', 'щ' -> root + "у";
            default -> root + "ю";
        };
    }

    private static String third(String infinitive, String first) {
        if (infinitive.endsWith("ить")) {
            return infinitive.substring(0, infinitive.length() - 3) + "ит";
        }
        return first.substring(0, first.length() - 1) + "ет";
    }

    /** The persons of one verb. */
    private record Forms4(String first, String third, boolean reflexive) {
        void into(String kind, BiConsumer<String, Cue> into) {
            String stem = third.substring(0, third.length() - 1);
            boolean give = third.endsWith("даст");
            String we = give ? third.substring(0, third.length() - 2) + "дим" : stem + "м";
            String you = give ? third.substring(0, third.length() - 2) + "дите" : stem + "те";
            Cue mine = switch (kind) {
                case "act", "get", "find" -> Cue.WE_WILL;
                case "talk", "can" -> Cue.WE_TALK;
                case "now" -> Cue.WE_NOW;
                default -> null;
            };
            Cue theirs = switch (kind) {
                case "act", "get", "find", "talk", "can" -> Cue.THEY_WILL;
                case "now" -> Cue.THEY_NOW;
                default -> Cue.FACT;
            };
            put(into, first, mine);
            put(into, give ? third.substring(0, third.length() - 2) + "дим" : we, mine);
            put(into, third, theirs);
            put(into, give ? third.substring(0, third.length() - 2) + "дут" : many(), theirs);
            put(into, you, yours(kind));
        }

        private static @Nullable Cue yours(String kind) {
            return switch (kind) {
                case "get" -> Cue.YOU_GET;
                case "find" -> Cue.YOU_FIND;
                case "can" -> Cue.YOU_CAN;
                case "act" -> Cue.CUSTOMER;
                default -> null;
            };
        }

        private String many() {
            if (third.endsWith("ит")) {
                String root = third.substring(0, third.length() - 2);
                return root + (root.isEmpty() || "жчшщ".indexOf(root.charAt(root.length() - 1)) < 0 ? "ят" : "ат");
            }
            return first + "т";
        }

        private void put(BiConsumer<String, Cue> into, String form, @Nullable Cue cue) {
            if (cue != null) {
                boolean vowel = VOWELS.indexOf(form.charAt(form.length() - 1)) >= 0;
                into.accept(reflexive ? form + (vowel ? "сь" : "ся") : form, cue);
            }
        }
    }
}
