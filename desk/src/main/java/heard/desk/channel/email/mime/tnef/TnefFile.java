package heard.desk.channel.email.mime.tnef;

import org.jspecify.annotations.Nullable;

/** A file inside a winmail.dat; it owns its bytes. */
public final class TnefFile {
    private final @Nullable String name;
    private final @Nullable String type;
    private final @Nullable String contentId;
    private final byte[] content;

    TnefFile(@Nullable String name, @Nullable String type, @Nullable String contentId, byte[] content) {
        this.name = name;
        this.type = type;
        this.contentId = contentId;
        this.content = content;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String type() {
        return type;
    }

    public @Nullable String contentId() {
        return contentId;
    }

    public byte[] content() {
        return content;
    }
}
