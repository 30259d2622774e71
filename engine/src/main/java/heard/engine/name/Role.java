package heard.engine.name;

import java.util.Locale;

/** What a word does where somebody is addressed; each is a section of {@code address.txt}. */
enum Role {
    /** Opens a letter and agrees with nobody: "laba diena", "здравствуйте", "hi". */
    GREETING,
    /** Opens, and is said to a man or to a woman, to several, to anyone: "gerbiamas", "уважаемая", "gerb.". */
    MALE, FEMALE, SEVERAL, ANYONE,
    /** The same in a case that addresses nobody: "уважаемому". */
    MALE_BENT, FEMALE_BENT,
    /** Goes before a name: "pone", "госпожа", "Dr". */
    MALE_TITLE, FEMALE_TITLE, TITLE,
    /** The same in a case that addresses nobody: "ponas". */
    MALE_TITLE_UNBENT, FEMALE_TITLE_UNBENT,
    /** A title with which the given name alone is right: "Sister". */
    COURTESY_OF_GIVEN_NAME,
    /** Stands in place of a name: "клиент", "kliente", "customer". */
    GENERIC,
    /** What else may stand before an address: "ačiū", "извините". */
    THANKS, CLOSING, SECOND_PERSON, SLOT,
    /** Follows the name of one who introduces themselves: "Anna here". */
    INTRODUCTION;

    static Role of(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean opens() {
        return this == GREETING || agrees() || this == ANYONE;
    }

    /** Whether it takes the gender and number of the one addressed. */
    boolean agrees() {
        return this == MALE || this == FEMALE || this == SEVERAL || this == MALE_BENT || this == FEMALE_BENT;
    }

    boolean title() {
        return this == MALE_TITLE || this == FEMALE_TITLE || this == TITLE || unbentTitle();
    }

    boolean unbentTitle() {
        return this == MALE_TITLE_UNBENT || this == FEMALE_TITLE_UNBENT;
    }

    Gender gender() {
        return switch (this) {
            case MALE, MALE_BENT, MALE_TITLE, MALE_TITLE_UNBENT -> Gender.MALE;
            case FEMALE, FEMALE_BENT, FEMALE_TITLE, FEMALE_TITLE_UNBENT -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
