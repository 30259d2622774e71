package heard.desk.channel.email.alarm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Who is told of alarms.
 *
 * @param toAdministrators every active administrator by mail
 * @param addresses        further addresses
 * @param webhook          an address that gets the same as JSON; null for none
 */
public record AlarmSettings(boolean toAdministrators, List<String> addresses, @Nullable URI webhook) {
    public static final int MOST_ADDRESSES = 20;
    static final int MOST_LETTERS = 500;

    public AlarmSettings {
        addresses = addresses.stream().map(address -> address.strip().toLowerCase(Locale.ROOT)).distinct().toList();
        if (addresses.size() > MOST_ADDRESSES || !addresses.stream().allMatch(AlarmSettings::isAddress))
            throw new IllegalArgumentException("Alarms go to at most 20 mail addresses");
        if (webhook != null && !isWebhook(webhook))
            throw new IllegalArgumentException("A webhook is a web address");
    }

    static boolean isAddress(String text) {
        return text.length() <= 254 && text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+");
    }

    static boolean isWebhook(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.toString().length() <= MOST_LETTERS;
    }

    static boolean isWebhook(String text) {
        try {
            return isWebhook(new URI(text));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
