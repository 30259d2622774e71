package heard.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Language;

/**
 * Tells Russian, Lithuanian and English apart from each other and from their neighbours. Each word votes: by letters that only one
 * language has, by its place in the list of frequent words of ours, by the little words of other languages, and by its ending.
 */
final class LanguageDetector {
    /** Of a long text every so manieth word is asked, so that its end has a voice, too. */
    private static final int WORDS_READ = 150;
    private static final Map<String, Set<String>> OTHERS = Map.of("uk",
            set("що це як не ви мені мене будь ласка дякую чому коли немає дуже вже щоб якщо або та і й він вона вони мій моя моє замовлення доставка ще вас вам ваш доброго дня привіт де"),
            "be",
            set("што гэта як не вы мне калі ласка дзякуй чаму няма вельмі ўжо каб калі або і ён яна яны мой мая маё заказ добры дзень дзе ваш"),
            "bg",
            set("това не е да се за на със как какво защо кога много вече ако моля благодаря моята поръчка къде съм сте няма още здравейте"),
            "pl",
            set("nie jest to się na że do jak co czy moje mój dziękuję proszę gdzie dlaczego kiedy już jeszcze bardzo dzień dobry zamówienie paczka witam czekam od dla"),
            "lv",
            set("ir es jūs mans mana paldies lūdzu kur kāpēc kad nav ļoti jau vēl labdien sveiki pasūtījums un ar par ka kas vai pie lai"),
            "et",
            set("on ei ma see mis kus palun aitäh miks millal väga juba veel tere tellimus ja kas minu teie"), "de",
            set("ich nicht ist das die der und wo mein meine bitte danke warum wann sehr schon noch guten tag bestellung haben sie wir auf für mit eine ein"),
            "fr",
            set("je ne pas est le la les et où mon ma merci bonjour pourquoi quand très déjà commande vous nous une un des avec pour dans"),
            "es",
            set("no es el la los y donde mi gracias hola por que cuando muy ya pedido usted una un con para está estoy tengo"));
    private static final Map<String, List<String>> LANGUAGES_OF = languagesOf();
    private static final List<String> LITHUANIAN_ENDINGS = List.of("as", "is", "us", "ai", "iu", "os", "es", "au", "iau", "ti", "te", "ju",
            "uje", "oje", "ams", "siu", "kit", "kite",
            "jau", "mas", "mo", "ejo", "asi", "iai", "ui");
    private static final Set<String> TRANSLIT = set(
            "zdravstvujte zdravstvuyte zdrastvuyte privet gde moy moj moi moya moja zakaz zakaza zakazal pochemu kogda ya ja vy ne na chto shto kak spasibo pozhaluysta "
                    + "pozhalujsta pojaluista pozhaluista dengi den'gi uzhe eshche esche eto vse mne menya vam vas vash u i s po za dlya budet bylo net da nado mozhno skolko rabotaet prishel prishla tovar dostavka ochen "
                    + "kotoryj dobryj dobryy den nomer vernite verniti srochno do sih por otvette otvet nikto tretij raz pishu zvonil ili no esli tak tolko seychas sejchas segodnya zavtra vchera podskazhite "
                    + "podskajite podskazite kakie kakoi kakoy kakaya nujno nujni nuzhno nuzhny mojno posylka posilka posylku posilku kuryer kurier oplata spisali vernut rebenok rebenka "
                    + "dokumenty dokumenti zdes kuda kogo komu bolshe poka opyat snova zhdu jdu uje esche nichego skazhite skajite pomogite telefon internet rabotaet "
                    + "nakonec nakonets kagda bezdari bezdelniki moshenniki vory idioty suka blyat blin dostali nadoelo uzhas koshmar bespredel pozor "
                    + "oplatil oplatila zakazala privezli privezut prislali slomalsya slomalas slomali poteryali obeshchali obeschali obeshali perezvonite pozvonite "
                    + "srochno zhaloba jaloba vozvrat vernut skolka skoka skoro dolgo dolgo mesyac nedelyu nedelya chasov vremya voobshche voobshe pochemu-to "
                    + "kurer posilku stoit dostavki dostavku rabotayut kupil kupila hochu khochu nuzhen nujen nuzhna nujna pomosch pomoshch nikakoy nikakogo");

    /** Words that come alone and are in no list of frequent ones. */
    private static final Set<String> LITHUANIAN = set(
            "skubu skubiai labas sveiki aciu dekui prasau prasom siunta siuntinys grazinkit grazinkite atsaukit vagys sukciai");

    private LanguageDetector() {
    }

    /** The little words of other languages, each with the languages that have it. */
    private static Map<String, List<String>> languagesOf() {
        var languages = new HashMap<String, List<String>>();
        OTHERS.forEach((code, words) -> words.forEach(word -> languages.computeIfAbsent(word, key -> new ArrayList<>(2)).add(code)));
        return Map.copyOf(languages);
    }

    private static Set<String> set(String words) {
        return Set.of(java.util.Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }

    static Detection detect(String raw, List<Token> tokens) {
        var votes = new Votes();
        List<Token> words = tokens.stream().filter(token -> token.kind() == TokenKind.WORD).toList();
        int stride = Math.max(1, words.size() / WORDS_READ);
        for (int at = 0; at < words.size(); at += stride) {
            Token word = words.get(at);
            votes.count(raw.substring(word.start(), word.end()).toLowerCase(java.util.Locale.ROOT), word.form());
        }
        return votes.result();
    }

    /** The votes of the words read so far. */
    private static final class Votes {
        private double russian;
        private double lithuanian;
        private double english;
        private double translit;
        private final java.util.TreeMap<String, Double> others = new java.util.TreeMap<>();
        private int cyrillic;
        private int latin;

        void count(String word, String form) {
            if (isCyrillic(form)) {
                cyrillic++;
                countCyrillic(word, form);
            } else {
                latin++;
                countLatin(word, form);
            }
            for (String code : LANGUAGES_OF.getOrDefault(word, List.of())) {
                others.merge(code, word.length() < 3 ? 0.6 : 1.1, Double::sum);
            }
        }

        private static boolean isCyrillic(String form) {
            return !form.isEmpty() && form.charAt(0) >= 0x400 && form.charAt(0) <= 0x52F;
        }

        private void countCyrillic(String word, String form) {
            if (has(word, "іїєґ")) {
                others.merge("uk", 2.0, Double::sum);
            }
            if (has(word, "ўі")) {
                others.merge("be", has(word, "ў") ? 3.0 : 1.5, Double::sum);
            }
            if (has(word, "ђјљњћџқғңүұһөәѓќ")) {
                others.merge("xx", 3.0, Double::sum);
            }
            if (has(word, "ыэё")) {
                russian += 0.6;
            }
            int rank = FrequentWords.of(Language.RU).rank(form);
            russian += rank >= 0 ? weight(rank, word) : 0.15;
        }

        private void countLatin(String word, String form) {
            countMarked(word);
            int inEnglish = FrequentWords.of(Language.EN).rank(form);
            int inLithuanian = FrequentWords.of(Language.LT).rank(form);
            english += inEnglish >= 0 ? weight(inEnglish, word) * share(inEnglish, inLithuanian) : 0;
            lithuanian += inLithuanian >= 0 ? weight(inLithuanian, word) * share(inLithuanian, inEnglish) : 0;
            lithuanian += LITHUANIAN.contains(form) && inLithuanian < 0 ? 1 : 0;
            if (inEnglish < 0 && inLithuanian < 0) {
                lithuanian += word.length() > 4 && endsLithuanian(form) && !has(form, "wxq") ? 0.3 : 0;
                english += has(word, "wxq") || form.endsWith("ing") || form.endsWith("'t") || form.endsWith("'s") ? 0.4 : 0.1;
            }
            translit += TRANSLIT.contains(form) ? 1.0 : inEnglish < 0 && inLithuanian < 0 ? transliterated(form) : 0;
        }

        private static boolean endsLithuanian(String form) {
            for (String ending : LITHUANIAN_ENDINGS) {
                if (form.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }

        /** Letters with marks, which few languages share. */
        private void countMarked(String word) {
            if (plain(word)) {
                return;
            }
            if (has(word, "ėįų")) {
                lithuanian += 2;
            } else if (has(word, "čšžąęū")) {
                lithuanian += 0.7;
            }
            if (has(word, "łśźżćń")) {
                others.merge("pl", 2.0, Double::sum);
            }
            if (has(word, "āēīģķļņ")) {
                others.merge("lv", 2.0, Double::sum);
            }
            if (has(word, "äöüß")) {
                others.merge("de", 1.2, Double::sum);
                others.merge("et", has(word, "äöü") ? 1.0 : 0, Double::sum);
            }
            if (has(word, "õ")) {
                others.merge("et", 2.0, Double::sum);
            }
            if (has(word, "éèêçàñóáíúœ")) {
                others.merge("fr", 1.2, Double::sum);
                others.merge("es", 1.2, Double::sum);
            }
        }

        /** Whether a word has no letters but those of English. */
        private static boolean plain(String word) {
            for (int at = 0; at < word.length(); at++) {
                if (word.charAt(at) >= 0x80) {
                    return false;
                }
            }
            return true;
        }

        /** A word that is Russian in other letters says more than one that only looks so. */
        private static double transliterated(String form) {
            boolean known = form.length() > 3 && (FrequentWords.of(Language.RU).rank(Transliteration.toCyrillic(form)) >= 0
                    || (form.indexOf('j') >= 0
                            && FrequentWords.of(Language.RU).rank(Transliteration.toCyrillic(form.replace("j", "zh"))) >= 0));
            return known ? 0.8 : looksTransliterated(form) ? 0.5 : 0;
        }

        private static boolean looksTransliterated(String form) {
            return form.length() > 3
                    && (form.contains("zh") || form.contains("shch") || form.endsWith("yj") || form.endsWith("iy") || form.endsWith("ogo")
                            || form.endsWith("aet") || form.endsWith("yat") || form.endsWith("lsya") || form.endsWith("tsya")
                            || form.endsWith("ovat"));
        }

        private static double weight(int rank, String word) {
            double length = word.length() < 2 ? 0.3 : word.length() == 2 ? 0.6 : 1;
            return length * (rank < 300 ? 1.2 : rank < 3000 ? 1.0 : 0.7);
        }

        /** A word that is more frequent in the other language speaks less for this one. */
        private static double share(int rank, int elsewhere) {
            return elsewhere < 0 || elsewhere >= rank ? 1 : (elsewhere + 20.0) / (rank + 20.0);
        }

        private static boolean has(String word, String letters) {
            for (int at = 0; at < word.length(); at++) {
                if (letters.indexOf(word.charAt(at)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        Detection result() {
            int words = cyrillic + latin;
            if (words == 0) {
                return new Detection(Language.OTHER, 0, false);
            }
            double other = others.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
            boolean inLatin = latin > 0 && translit > 0.45 * latin && translit > english && translit > lithuanian && translit >= 1
                    && cyrillic < latin;
            double ru = Math.max(russian, inLatin ? translit : 0);
            double best = Math.max(Math.max(ru, lithuanian), Math.max(english, other));
            double sum = ru + lithuanian + english + other;
            if (best < 0.15 * words || best <= 0.1) {
                return new Detection(Language.OTHER, 0.3, false);
            }
            double confidence = Math.clamp(best / Math.max(sum, 1e-9), 0, 1) * (1 - Math.exp(-0.9 * best));
            if (best == other && other > ru && other > lithuanian && other > english) {
                return new Detection(Language.OTHER, confidence, false);
            }
            Language language = best == ru ? Language.RU : best == lithuanian ? Language.LT : Language.EN;
            return new Detection(language, confidence, language == Language.RU && inLatin && translit > russian);
        }
    }
}
