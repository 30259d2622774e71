package heard.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import heard.desk.conversation.AttachmentId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.DraftFile;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.blob.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contents of attachments, and files to go along with a reply or note; those wait in the caller's draft, as in a browser. */
@RestController
class AttachmentApiController {
    static final int MOST_BYTES = 25 << 20;
    private final Conversations conversations;
    private final Timelines timelines;
    private final Drafts drafts;
    private final Blobs blobs;

    AttachmentApiController(Conversations conversations, Timelines timelines, Drafts drafts, Blobs blobs) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.drafts = drafts;
        this.blobs = blobs;
    }

    /** A file that waits to go along. */
    record Upload(String id, String name, String contentType, long sizeBytes) {}

    @GetMapping("/api/v1/attachments/{id}")
    ResponseEntity<Resource> content(Access access, @PathVariable String id) {
        access.require(Right.READ);
        var attachment = timelines.attachment(access, new AttachmentId(ConversationApiController.id(id, "Attachment")))
                .orElseThrow(() -> DeskException.notFound("Attachment " + id));
        InputStream content = blobs.open(attachment.hash()).orElseThrow(() -> DeskException.notFound("The content of attachment " + id));
        var disposition = ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type(attachment.contentType())).contentLength(attachment.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }

    private static MediaType type(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException strange) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    @PostMapping(path = ConversationApiController.ONE + "/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Upload> upload(Access access, @PathVariable long number, @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType, InputStream body)
            throws IOException {
        access.require(Right.WRITE);
        var conversation = ConversationApiController.find(conversations, access, number);
        var parameters = new Parameters(query).only(Set.of("name", "for"));
        String name = parameters.one("name");
        if (name == null || name.length() > 255)
            throw Parameters.wrong("name", "is the name of the file, of at most 255 characters");
        String goesWith = parameters.one("for");
        MessageKind kind = Posting.kind(goesWith == null ? "reply" : goesWith)
                .orElseThrow(() -> Parameters.wrong("for", "is reply or note"));
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES)
            throw new DeskException(CommonError.TOO_LARGE, "A file has at most " + MOST_BYTES + " bytes");
        String stated = type(contentType == null ? "" : contentType).removeQualityValue().toString();
        DraftFile kept = drafts.attach(access, conversation.id(), kind, new Incoming.File(name, stated, null, false, content));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Upload(kept.hash(), kept.name(), kept.contentType(), kept.sizeBytes()));
    }
}
