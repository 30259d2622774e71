package heard.desk.conversation.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import heard.desk.conversation.Attachment;
import heard.desk.conversation.AttachmentId;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import heard.desk.platform.blob.BlobHash;
import heard.desk.platform.blob.Blobs;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What strangers sent, handed on so that it can do nothing: a letter's own layout in a closed room of its own, its files and
 * its original as downloads, pictures only of kinds that cannot hold a program. Nothing here runs, loads or frames anything.
 */
@Controller
class LetterController {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";
    private static final Pattern PART = Pattern.compile("(src|href)=\"part:(\\d{1,5})\"");

    private final Timelines timelines;
    private final Correspondence correspondence;
    private final Blobs blobs;
    private final Audit audit;

    LetterController(Timelines timelines, Correspondence correspondence, Blobs blobs, Audit audit) {
        this.timelines = timelines;
        this.correspondence = correspondence;
        this.blobs = blobs;
        this.audit = audit;
    }

    /** @param images {@code shown} loads the pictures of the world, which tells their owners that the letter is read */
    @GetMapping("/messages/{id}/page")
    ModelAndView page(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String images, HttpServletResponse response) {
        Message message = message(page.access(), id);
        boolean shown = images.equals("shown");
        response.setHeader(POLICY, closedRoom(shown ? "'self' data: https: http:" : "'self' data:"));
        response.setHeader("Referrer-Policy", "no-referrer");
        return page.show("conversation/letter", Map.of("html", html(message, shown)));
    }

    private static String closedRoom(String pictures) {
        return "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src " + pictures
                + "; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";
    }

    private static String html(Message message, boolean images) {
        String html = message.html() == null ? "" : message.html();
        String own = PART.matcher(html).replaceAll(found -> {
            int part = Integer.parseInt(found.group(2));
            String address = message.attachments().stream().filter(file -> file.position() == part).map(Files::address).findFirst()
                    .orElse("");
            return java.util.regex.Matcher.quoteReplacement(found.group(1) + "=\"" + address + "\"");
        });
        return images ? own.replace("data-remote-src=\"", "src=\"") : own;
    }

    private Message message(Access access, UUID id) {
        return timelines.message(access, new MessageId(id)).orElseThrow(() -> DeskException.notFound("Message " + id));
    }

    @GetMapping("/messages/{id}/original")
    ResponseEntity<InputStreamResource> original(Access access, @PathVariable UUID id) {
        BlobHash raw = message(access, id).raw();
        if (raw == null)
            throw DeskException.notFound("The original of message " + id);
        var strand = correspondence.ofMessages(List.of(new MessageId(id))).get(new MessageId(id));
        audit.record(access, "message.original-taken", id.toString(), strand == null ? Map.of() : Map.of("name", "#" + strand.number()));
        return ResponseEntity.ok().headers(closed()).header(HttpHeaders.CONTENT_DISPOSITION, download(id + ".eml"))
                .contentType(MediaType.APPLICATION_OCTET_STREAM).body(content(raw));
    }

    @GetMapping("/attachments/{id}/{*name}")
    ResponseEntity<InputStreamResource> attachment(Access access, @PathVariable UUID id) {
        Attachment file = timelines.attachment(access, new AttachmentId(id)).orElseThrow(() -> DeskException.notFound("Attachment " + id));
        boolean picture = Files.isSafeImage(file.contentType());
        String disposition = picture
                ? ContentDisposition.inline().filename(file.name(), StandardCharsets.UTF_8).build().toString()
                : download(file.name());
        return ResponseEntity.ok().headers(closed()).header(HttpHeaders.CONTENT_DISPOSITION, disposition).contentType(type(file))
                .contentLength(file.sizeBytes()).cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(content(file.hash()));
    }

    private static MediaType type(Attachment file) {
        try {
            return MediaType.parseMediaType(file.contentType());
        } catch (InvalidMediaTypeException nonsense) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String download(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }

    private static HttpHeaders closed() {
        var headers = new HttpHeaders();
        headers.set(POLICY, NOTHING);
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private InputStreamResource content(BlobHash hash) {
        InputStream stream = blobs.open(hash).orElseThrow(() -> DeskException.notFound("The content"));
        return new InputStreamResource(stream);
    }
}
