package heard.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address a request came from; behind a proxy the one it names, where the operator trusts that proxy. */
public final class ClientAddress {
    private static final int MOST_LETTERS = 45;
    private static final int NETWORK_GROUPS = 4;

    private ClientAddress() {
    }

    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.length() <= MOST_LETTERS ? address : address.substring(0, MOST_LETTERS);
    }

    /** What one household or company has: an IPv4 address, or the first 64 bits of one of IPv6. */
    public static String network(String address) {
        if (address.indexOf(':') < 0)
            return address;
        String[] groups = address.split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < Math.min(NETWORK_GROUPS, groups.length) && !groups[i].isEmpty(); i++)
            network.append(groups[i]).append(':');
        return network.append(':').toString();
    }
}
