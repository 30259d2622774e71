package heard.desk.channel.email.mime.tnef;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The content of a winmail.dat.
 *
 * @param whole false when the bytes ended early or made no sense
 */
public record TnefMail(@Nullable String text, @Nullable String html, List<TnefFile> files, boolean whole) {}
