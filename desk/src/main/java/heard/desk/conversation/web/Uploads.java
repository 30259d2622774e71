package heard.desk.conversation.web;

import java.io.IOException;
import java.util.List;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.MessageKind;
import heard.desk.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Lays files that a browser hands in beside the draft they belong to. */
@Component
class Uploads {
    private final Drafts drafts;

    Uploads(Drafts drafts) {
        this.drafts = drafts;
    }

    void attach(Access access, ConversationId conversation, MessageKind kind, @Nullable List<MultipartFile> files) throws IOException {
        if (files == null)
            return;
        for (MultipartFile file : files) {
            if (file.isEmpty())
                continue;
            String type = file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
            drafts.attach(access, conversation, kind, new Incoming.File(name(file), type, null, false, file.getBytes()));
        }
    }

    /** Some browsers hand in a whole path; only its last part is a name. */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        return last.isEmpty() ? "file" : last;
    }
}
