package heard.desk.card;

import java.util.ArrayList;
import java.util.List;

import heard.desk.card.Person.Trait;
import heard.desk.coach.Telling;
import heard.desk.conversation.Surroundings;
import heard.desk.customer.Preferences;
import heard.desk.customer.Way;
import heard.desk.platform.words.Words;
import heard.engine.Address;
import heard.engine.Coded;
import heard.engine.Expertise;
import heard.engine.Language;
import heard.engine.name.Names;
import org.jspecify.annotations.Nullable;

/** How to speak with somebody: as they or a colleague said, else as their letters tell. */
final class Manners {
    private Manners() {
    }

    /** The name as it stands after a greeting in their language; null where that is not known for sure. */
    static @Nullable String greeting(Surroundings.Ground ground) {
        String called = ground.customer().called();
        String code = ground.customer().language() == null ? ground.conversation().language() : ground.customer().language();
        Language language = code == null ? null : Coded.find(Language.class, code);
        return called.isBlank() || language == null ? null : Names.greeting(called, language).orElse(null);
    }

    /** @param tellings of all their letters, the newest first */
    static List<Trait> of(Words words, Preferences said, List<Telling> tellings) {
        List<Trait> traits = new ArrayList<>();
        Address address = said.address() != Address.UNKNOWN
                ? said.address()
                : tellings.stream().map(Telling::address).filter(one -> one != Address.UNKNOWN).findFirst().orElse(Address.UNKNOWN);
        if (address != Address.UNKNOWN)
            traits.add(new Trait("chat", words.t("person.address." + address.code()), said.address() == Address.UNKNOWN, false));
        Expertise expertise = said.expertise() != Expertise.UNKNOWN
                ? said.expertise()
                : tellings.stream().map(Telling::expertise).filter(one -> one != Expertise.UNKNOWN).findFirst().orElse(Expertise.UNKNOWN);
        if (expertise != Expertise.UNKNOWN)
            traits.add(new Trait("bulb", words.t("person.expertise." + expertise.code()), said.expertise() == Expertise.UNKNOWN, false));
        if (said.prefers() != null)
            traits.add(new Trait(icon(said.prefers()), words.t("person.prefers." + said.prefers().code()), false, false));
        for (Way way : Way.values())
            if (said.avoids().contains(way))
                traits.add(new Trait(icon(way), words.t("person.avoids." + way.code()), false, true));
        return traits;
    }

    private static String icon(Way way) {
        return way == Way.EMAIL ? "mail" : way.code();
    }
}
