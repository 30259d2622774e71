package heard.desk.customer;

import java.util.EnumSet;
import java.util.Set;

import heard.engine.Address;
import heard.engine.Expertise;
import org.jspecify.annotations.Nullable;

/**
 * How a customer likes to be dealt with, as people who know them say; what nobody said is unknown, and what they write tells it.
 *
 * @param calledAs how they like to be called, in the nominative; empty where by their name
 * @param prefers  the way they like best; null where none is known
 * @param avoids   the ways by which they do not want to be reached
 */
public record Preferences(String calledAs, Address address, Expertise expertise, @Nullable Way prefers, Set<Way> avoids) {
    public static final Preferences UNKNOWN = new Preferences("", Address.UNKNOWN, Expertise.UNKNOWN, null, Set.of());

    public Preferences {
        calledAs = IdentityKind.cut(calledAs.strip(), Newcomer.NAME_LENGTH);
        EnumSet<Way> unwanted = EnumSet.noneOf(Way.class);
        unwanted.addAll(avoids);
        if (prefers != null)
            unwanted.remove(prefers);
        avoids = Set.copyOf(unwanted);
    }
}
