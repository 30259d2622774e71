package heard.desk.identity;

import java.util.UUID;

/** The signed-in browser that sent a request; controllers take it as a parameter where what they begin must end in the same browser. */
public record BrowserSession(UUID id) {}
