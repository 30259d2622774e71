package heard.desk.calendar.web;

import java.util.ArrayList;
import java.util.List;

import heard.desk.calendar.clock.Policy;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.jspecify.annotations.Nullable;

/** For which conversations a policy is, in words. */
public final class PolicyWords {
    private PolicyWords() {
    }

    /**
     * The conditions, one after the other.
     *
     * @param customer what to call the one for whom it is; null where it is for all, or the reader does not know them
     */
    public static String of(Page page, Policy.Fits fits, Directory directory, @Nullable String customer) {
        List<String> parts = new ArrayList<>();
        if (fits.team() != null)
            parts.add(directory.name(fits.team()));
        if (fits.priority() != null)
            parts.add(page.t("priority." + fits.priority().code()));
        if (fits.channel() != null)
            parts.add(page.t("deadlines.channel." + fits.channel().code()));
        if (fits.language() != null)
            parts.add(page.t("deadlines.language." + fits.language()));
        if (fits.customer() != null)
            parts.add(customer == null ? page.t("deadlines.fits.somebody") : customer);
        return parts.isEmpty() ? page.t("deadlines.fits.all") : String.join(" · ", parts);
    }
}
