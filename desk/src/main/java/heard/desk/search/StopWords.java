package heard.desk.search;

import java.util.Set;

/** Lithuanian words that say nothing of what a text is about, without the signs on their letters; PostgreSQL knows none. */
final class StopWords {
    private static final Set<String> LITHUANIAN = Set.of("ir", "bei", "bet", "o", "ar", "kad", "jog", "nes", "jei", "jeigu", "kai", "kol",
            "tai", "tad", "tada", "taip", "ne", "nei", "nors", "arba", "be", "i", "is", "su", "uz", "ant", "apie", "prie", "del", "per",
            "po", "nuo", "iki", "pas", "pagal", "tarp", "virs", "kaip", "kas", "ka", "ko", "kam", "kur", "kada", "kuris", "kuri", "kurie",
            "kurios", "kuriu", "sis", "si", "sie", "sios", "siu", "sio", "sia", "tas", "ta", "tie", "tos", "tu", "to", "toks", "tokia",
            "as", "jus", "mes", "jis", "ji", "jie", "jos", "ju", "jo", "mano", "tavo", "savo", "musu", "jusu", "man", "tau", "jums",
            "mums", "mane", "tave", "mus", "yra", "buvo", "bus", "buti", "esu", "esame", "esate", "dar", "jau", "tik", "net", "gi", "vel",
            "cia", "ten", "labai", "pat", "pats", "pati", "bent", "lyg", "nebe", "tegul");

    private StopWords() {
    }

    static boolean contains(String folded) {
        return LITHUANIAN.contains(folded);
    }
}
