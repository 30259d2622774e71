package heard.desk.conversation.customers;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.desk.customer.Newcomer;
import heard.desk.customer.Preferences;
import heard.desk.customer.Way;
import heard.engine.Address;
import heard.engine.Coded;
import heard.engine.Expertise;
import org.jspecify.annotations.Nullable;

/** How a customer likes to be dealt with, as a form says it; Spring fills it by its component names. One without the mark leaves all as it is. */
public record PreferencesForm(@Nullable String preferences, @Nullable String calledAs, @Nullable String address, @Nullable String expertise,
        @Nullable String prefers, @Nullable List<String> avoids) {
    public Preferences over(Preferences before) {
        if (preferences == null)
            return before;
        Set<Way> unwanted = EnumSet.noneOf(Way.class);
        if (avoids != null)
            avoids.forEach(code -> Way.find(code).ifPresent(unwanted::add));
        return new Preferences(calledAs == null ? "" : calledAs.replace("\0", ""), coded(Address.class, address, Address.UNKNOWN),
                coded(Expertise.class, expertise, Expertise.UNKNOWN), prefers == null ? null : Way.find(prefers).orElse(null), unwanted);
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, @Nullable String code, E other) {
        return Optional.ofNullable(code == null ? null : Coded.find(type, code)).orElse(other);
    }

    public boolean fits() {
        return calledAs == null || calledAs.length() <= Newcomer.NAME_LENGTH;
    }
}
