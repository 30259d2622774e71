package heard.desk.channel.email;

/** Where a mail server is and as whom we sign in; a user of "" does not sign in at all. */
public record ServerSettings(String host, int port, Security security, String user) {
    public static final int MOST_TEXT = 255;

    public ServerSettings {
        host = host.strip();
        user = user.strip();
        if (host.isEmpty() || host.length() > MOST_TEXT || host.chars().anyMatch(c -> c <= ' '))
            throw new IllegalArgumentException("A mail server has a name of at most 255 characters without spaces");
        if (port < 1 || port > 65535)
            throw new IllegalArgumentException("A port lies between 1 and 65535");
        if (user.length() > MOST_TEXT)
            throw new IllegalArgumentException("A user name has at most 255 characters");
    }
}
