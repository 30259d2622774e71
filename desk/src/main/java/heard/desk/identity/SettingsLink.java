package heard.desk.identity;

/** A place in the settings; each feature declares its own as a bean. The label is a message. */
public record SettingsLink(int order, String address, String icon, String labelKey) {}
