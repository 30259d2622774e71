package heard.desk.channel.email;

/** How a connection to a mail server is protected; {@link #NONE} is for servers on this machine. */
public enum Security {
    NONE, STARTTLS, TLS
}
