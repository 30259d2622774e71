package heard.engine.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import heard.engine.Language;

/**
 * Takes inflectional endings off folded words. It is light on purpose: the longest known ending goes, as long as enough of
 * the word stays; two forms of one word mostly meet, two words seldom do. Rules that need more name the forms.
 */
public final class Stems {
    private static final Endings RUSSIAN = new Endings("""
        ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею
        ла на ете йте ли й л н ло но ет ют ны ть ешь нно ила ыла ена ейте уйте ите или ыли уй ил ыл ен ило ыло ено
        ят ует уют ит ыт ены ить ыть ишь ю а ев ов ье е иями ями ами еи ии и ией иям ям ием ам о у ах иях ях ы ь ию ью ия ья я
        ешься ишься ал али ала ало ать ять ял яли яла ает ают аем аете аю яет яют яем яете яю айте яйте ай яй
        ущий ущая ущие ющий ющая ющие ющего ющей вший вшая вшие вшего ем им омым""");
    private static final Endings LITHUANIAN = new Endings(
            """
                as is ys us a e o io iu ui ai iai ams iams ems ims oms uose iuose ose ese yje oje eje ume iumi umi imi omis emis ais iais u i es ies os
                ias ia ios ioje iose ioms iomis ie es ej ei eje y
                ame ate au ome ote iau eme ete ejau ejo ejome ejote iame iate ime ite ina iname inate inu ini ino inome inote
                siu si s sime site ti tu tum tume tumet tumete ciau davau davo davome davote
                kite kime k iant ant dama damas damos dami tas ta tos ti to tu ta tam toje tus tais tomis
                iausia iausiai iausias esnis esne esnio esnes asis oji ojo ajai uju uosius usiu usi es
                imas imo imui ima imu ime imai imus imais ymas ymo ymui yma ymu yme ymai ymus
                uosi iesi asi ames omes ates otes osi esi iausi ausi tis kites simes sites sis siuosi""");
    private static final Endings ENGLISH_PLURALS = new Endings("s es 's");
    private static final Endings ENGLISH = new Endings("ed ing ings er ers est ly");

    private Stems() {
    }

    /** Endings by their last letter, the longest first. */
    private static final class Endings {
        private static final List<String> NONE = List.of();
        private final Map<Character, List<String>> byLast;

        Endings(String endings) {
            byLast = Arrays.stream(endings.strip().split("\\s+")).distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1), HashMap::new, Collectors.toList()));
        }

        /** A word without the longest ending that leaves enough of it. */
        String strip(String form, int least) {
            if (form.length() <= least) {
                return form;
            }
            for (String ending : byLast.getOrDefault(form.charAt(form.length() - 1), NONE)) {
                if (form.length() - ending.length() >= least && form.endsWith(ending)) {
                    return form.substring(0, form.length() - ending.length());
                }
            }
            return form;
        }
    }

    /** The word without its ending. */
    public static String stem(Language language, String form) {
        return switch (language) {
            case RU -> russian(form);
            case LT -> LITHUANIAN.strip(form, 3);
            case EN -> english(form);
            case OTHER -> form;
        };
    }

    private static String russian(String form) {
        String word = form.length() > 5 && (form.endsWith("ся") || form.endsWith("сь")) ? form.substring(0, form.length() - 2) : form;
        String stem = RUSSIAN.strip(word, 3);
        return stem.length() > 3 && (stem.endsWith("нн") || stem.endsWith("ь")) ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String english(String form) {
        if (form.length() > 4 && form.endsWith("ies")) {
            return form.substring(0, form.length() - 3) + "i";
        }
        String stem = ENGLISH.strip(form, 4);
        if (stem.equals(form)) {
            stem = ENGLISH_PLURALS.strip(form, 3);
        }
        int length = stem.length();
        if (length > 3 && length < form.length() && stem.charAt(length - 1) == stem.charAt(length - 2)
                && "bdgmnprt".indexOf(stem.charAt(length - 1)) >= 0) {
            stem = stem.substring(0, length - 1);
        }
        if (stem.length() > 3 && stem.endsWith("e")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }
}
