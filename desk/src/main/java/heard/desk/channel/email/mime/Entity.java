package heard.desk.channel.email.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One node of the MIME tree: headers, the place of its raw body, and children where it is a multipart or a mail inside the mail. */
record Entity(Headers headers, ContentType type, PartContent whole, int bodyFrom, int bodyTo, List<Entity> children) {

    byte[] source() {
        return whole.shared();
    }

    boolean isMultipart() {
        return type.is("multipart/") && !children.isEmpty();
    }

    boolean isMessage() {
        return (type.is("message/rfc822") || type.is("message/global")) && !children.isEmpty();
    }

    /** The lower-case token of Content-Disposition, "" where there is none. */
    String disposition() {
        return headers.token("content-disposition");
    }

    boolean isAttachment() {
        return disposition().equals("attachment");
    }

    @Nullable
    String contentId() {
        String id = headers.first("content-id");
        if (id == null) {
            return null;
        }
        String bare = id.strip().replace("<", "").replace(">", "").strip();
        return bare.isEmpty() ? null : bare;
    }

    String encoding() {
        return headers.token("content-transfer-encoding").toLowerCase(Locale.ROOT);
    }

    byte[] rawBody() {
        return Arrays.copyOfRange(source(), bodyFrom, Math.max(bodyFrom, bodyTo));
    }

    byte[] body(Flaws flaws) {
        return TransferDecoder.decode(this, flaws);
    }
}
