package heard.desk.conversation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import heard.desk.conversation.Attachment;

/** Where files of messages are fetched, and which of them a browser may show. */
final class Files {
    private static final Set<String> SAFE_IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Files() {
    }

    /** The name in the address is for people; what makes firewalls nervous is left out of it. */
    static String address(Attachment file) {
        String plain = file.name().replaceAll("[\\\\/;%\\p{Cntrl}]", "_");
        return "/attachments/" + file.id().value() + "/" + URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static boolean isSafeImage(String contentType) {
        return SAFE_IMAGES.contains(contentType);
    }
}
