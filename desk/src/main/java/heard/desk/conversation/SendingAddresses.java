package heard.desk.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/** From which addresses the desk writes. The mail feature knows; conversations ask. */
public interface SendingAddresses {
    /**
     * One mailbox as a sender.
     *
     * @param aliases   further addresses that are the desk's own
     * @param signature what stands under every answer from it
     * @param working   false while it can be neither read nor sent from
     */
    record SendingAddress(UUID mailbox, String name, String address, List<String> aliases, TeamId team, String language, String signature,
            boolean working) {
        public SendingAddress {
            aliases = List.copyOf(aliases);
        }
    }

    /** All that are in use, by name; asked for nearly every page, so the answer is held in memory. */
    List<SendingAddress> all();

    default Optional<SendingAddress> of(@Nullable UUID mailbox) {
        return all().stream().filter(sender -> sender.mailbox().equals(mailbox)).findFirst();
    }

    /** Whether mail to this address comes to the desk itself. */
    default boolean isOurs(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return all().stream().anyMatch(sender -> sender.address().equals(lower) || sender.aliases().contains(lower));
    }
}
