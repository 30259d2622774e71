package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** Takes a recorded name apart: which words are the given names, the patronymic and the surname, and whose they are. */
final class Recorded {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_WORDS = 8;
    private static final Set<String> COMPANIES = Set.of("uab", "ab", "mb", "vsi", "iį", "ooo", "ооо", "оао", "зао", "пао", "ао", "ltd",
            "limited", "inc", "llc", "gmbh", "sia", "oü", "corp", "company", "plc", "group", "тоо", "тов");
    private static final Set<String> PARTICLES = Set.of("de", "van", "von", "der", "den", "la", "di", "da", "del", "dos", "du", "el", "al",
            "bin", "ter", "ten", "le", "zu", "af", "фон", "де", "ван", "дер");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}\\.?|(\\p{Lu}\\.-?){1,3}");
    private static final Pattern WORD_ENDS = Pattern.compile("[\\s\\u00A0(){}\\[\\]<>\"„“”«»|/;:]+");
    private final List<String> words = new ArrayList<>();
    private final StringBuilder initials = new StringBuilder();
    private @Nullable String title;
    private Gender titled = Gender.UNKNOWN;
    private boolean company;
    private int comma = -1;

    private Recorded() {
    }

    /** The name taken apart, or null where it is no person's. */
    static @Nullable Customer read(@Nullable String recorded) {
        if (recorded == null || recorded.isBlank() || recorded.length() > LONGEST_NAME) {
            return null;
        }
        var reading = new Recorded();
        String name = person(recorded);
        boolean mail = name.indexOf('@') > 0;
        for (String word : mail ? local(name) : WORD_ENDS.split(name.strip())) {
            reading.take(word);
        }
        boolean nobody = reading.company || (mail && reading.words.stream().noneMatch(Recorded::knownName));
        return nobody || reading.words.isEmpty() ? null : reading.customer();
    }

    /** The name before an address in angle brackets, without a company in brackets: "Jonas Petraitis (UAB Ratas) <jonas@pvz.lt>". */
    private static String person(String recorded) {
        int angle = recorded.indexOf('<');
        String name = angle > 0 && recorded.substring(0, angle).chars().anyMatch(Character::isLetter)
                ? recorded.substring(0, angle)
                : recorded;
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        boolean company = open > 0 && close > open && List.of(name.substring(open + 1, close).split("[\\s,.]+")).stream()
                .anyMatch(word -> COMPANIES.contains(word.toLowerCase(Locale.ROOT)));
        return company ? name.substring(0, open) + name.substring(close + 1) : name;
    }

    private static String[] local(String address) {
        return address.strip().split("@", 2)[0].split("[._\\-+0-9\\s<\"]+");
    }

    private void take(String written) {
        String word = strip(written);
        if (word.isEmpty() || words.size() >= MOST_WORDS) {
            return;
        }
        if (COMPANIES.contains(word.toLowerCase(Locale.ROOT))) {
            company = true;
        } else if (title(word)) {
            title = title == null ? word : title;
            titled = titled.or(titleGender(word));
        } else if (initial(written)) {
            written.codePoints().filter(Character::isLetter).forEach(initials::appendCodePoint);
        } else if (!word.equals("&") && !Set.of("and", "ir", "и", "ип").contains(word.toLowerCase(Locale.ROOT))) {
            words.add(cased(word));
        }
        if (written.endsWith(",") && comma < 0 && !words.isEmpty()) {
            comma = words.size();
        }
    }

    private static String strip(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetter(word.charAt(start)) && word.charAt(start) != '&') {
            start++;
        }
        while (end > start && !Character.isLetter(word.charAt(end - 1)) && word.charAt(end - 1) != '&') {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean title(String word) {
        return AddressWords.shipped().roles(word).stream().anyMatch(role -> role.title() || role == Role.ANYONE || role.agrees())
                && !knownName(word);
    }

    private static Gender titleGender(String word) {
        return AddressWords.shipped().roles(word).stream().map(Role::gender).filter(gender -> gender != Gender.UNKNOWN).distinct()
                .reduce(Gender::and).orElse(Gender.UNKNOWN);
    }

    /** "А.", "А.С.", "J". */
    private static boolean initial(String word) {
        String bare = word.replace(",", "");
        return INITIALS.matcher(bare).matches();
    }

    /** Words all in capitals or all in small letters get a capital. */
    private static String cased(String word) {
        boolean oneCase = word.equals(word.toUpperCase(Locale.ROOT)) || word.equals(word.toLowerCase(Locale.ROOT));
        return oneCase && !PARTICLES.contains(word) ? Sounds.sentenceCase(word) : word;
    }

    private Customer customer() {
        if (comma > 0 && comma < words.size()) {
            var turned = new ArrayList<>(words.subList(comma, words.size()));
            turned.addAll(words.subList(0, comma));
            words.clear();
            words.addAll(turned);
        }
        boolean cyrillic = Sounds.cyrillic(words.getFirst());
        int patronymic = cyrillic ? patronymicAt() : -1;
        return patronymic >= 0 ? withPatronymic(patronymic) : withoutPatronymic();
    }

    private int patronymicAt() {
        for (int at = words.size() - 1; at >= 1; at--) {
            boolean certain = words.size() > 2 || Patronymics.certain(words.get(at));
            if (Patronymics.like(words.get(at)) && certain && !(words.size() == 2 && contradicts(words.get(0), words.get(at)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean contradicts(String given, String patronymic) {
        return NameBook.of(Language.RU).gender(given).clashes(Patronymics.gender(patronymic));
    }

    private Customer withPatronymic(int at) {
        var surnames = new ArrayList<>(words);
        surnames.remove(at);
        String given = surnames.remove(at - 1);
        String patronymic = words.get(at);
        Gender gender = titled.or(Patronymics.gender(patronymic)).or(Genders.ofGiven(given));
        return new Customer(List.of(given), patronymic, surnames, "", title, gender);
    }

    private Customer withoutPatronymic() {
        int given = 0;
        int last = words.size() - 1;
        boolean turned = comma < 0 && last > 0 && knownName(words.get(last)) && !knownName(words.getFirst())
                && (Surnames.like(words.getFirst()) || Sounds.cyrillic(words.getFirst()));
        if (turned) {
            given = last;
        }
        boolean surnameAlone = last == 0 && !knownName(words.getFirst())
                && (Surnames.certain(words.getFirst()) || !initials.isEmpty() || (title != null && !courtesy()));
        if (surnameAlone || (last == 0 && title != null && !courtesy() && !knownName(words.getFirst()))) {
            return new Customer(List.of(), null, words, initials.toString(), title, titled.or(Surnames.gender(words.getFirst())));
        }
        if (!initials.isEmpty() && last == 0 && Surnames.certain(words.getFirst())) {
            return new Customer(List.of(), null, words, initials.toString(), title, titled.or(Surnames.gender(words.getFirst())));
        }
        return parted(turned ? List.of(words.get(given)) : words.subList(0, givenEnd()),
                turned ? words.subList(0, last) : words.subList(givenEnd(), words.size()));
    }

    private boolean courtesy() {
        return title != null && AddressWords.shipped().roles(title).contains(Role.COURTESY_OF_GIVEN_NAME);
    }

    /** All words but the last are given names, up to a particle; of one word all. */
    private int givenEnd() {
        for (int at = 1; at < words.size(); at++) {
            if (PARTICLES.contains(words.get(at))) {
                return at;
            }
        }
        return Math.max(1, words.size() - 1);
    }

    private Customer parted(List<String> given, List<String> surnames) {
        Gender gender = titled.or(Genders.ofGiven(given.getFirst()));
        for (String surname : surnames) {
            gender = gender.or(Surnames.gender(surname));
        }
        return new Customer(given, null, surnames.stream().filter(word -> !PARTICLES.contains(word)).toList(), "", title, gender);
    }

    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    private static boolean knownName(String word) {
        String first = word.indexOf('-') > 0 ? word.substring(0, word.indexOf('-')) : word;
        if (Sounds.cyrillic(word)) {
            return NameBook.of(Language.RU).knows(first);
        }
        return NameBook.of(Language.EN).knows(first) || NameBook.of(Language.LT).knows(first)
                || NameBook.of(Language.RU).sounding(Sounds.of(first)) != null;
    }
}
