package heard.desk.conversation.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.MessageKind;
import heard.desk.identity.Page;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what is being written, as it is typed. */
@Controller
class DraftController {
    private final Target target;
    private final Drafts drafts;
    private final Uploads uploads;

    DraftController(Target target, Drafts drafts, Uploads uploads) {
        this.target = target;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    /** Answers with the words to show beside the text. */
    @PostMapping(path = "/conversations/{number}/draft", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String keep(Page page, @PathVariable long number, Writing writing) {
        Conversation conversation = target.of(page.access(), number);
        drafts.keep(page.access(), conversation.id(), writing.messageKind(), writing.draft());
        drop(page, conversation, writing.note() ? MessageKind.OUTBOUND : MessageKind.NOTE, writing);
        return drafts.mine(page.access(), conversation.id(), writing.messageKind())
                .map(draft -> page.t("composer.kept", page.words().brief(draft.updatedAt()))).orElse("");
    }

    /** Text that became a note is an answer no more, and the other way round. */
    private void drop(Page page, Conversation conversation, MessageKind other, Writing writing) {
        drafts.mine(page.access(), conversation.id(), other).filter(draft -> draft.files().isEmpty() && !writing.words().isBlank())
                .filter(draft -> writing.words().startsWith(draft.text()) || draft.text().startsWith(writing.words()))
                .ifPresent(draft -> drafts.discard(page.access(), conversation.id(), other));
    }

    /** Answers with the list of the draft's files. */
    @PostMapping("/conversations/{number}/draft/files")
    ModelAndView attach(Page page, @PathVariable long number, Writing writing,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        Conversation conversation = target.of(page.access(), number);
        uploads.attach(page.access(), conversation.id(), writing.messageKind(), files);
        return files(page, conversation, writing.messageKind());
    }

    @PostMapping("/conversations/{number}/draft/files/{hash:[0-9a-f]{64}}/removal")
    ModelAndView detach(Page page, @PathVariable long number, @PathVariable String hash, Writing writing) {
        Conversation conversation = target.of(page.access(), number);
        drafts.detach(page.access(), conversation.id(), writing.messageKind(), hash);
        return files(page, conversation, writing.messageKind());
    }

    private ModelAndView files(Page page, Conversation conversation, MessageKind kind) {
        var files = drafts.mine(page.access(), conversation.id(), kind).map(Draft::files).orElse(List.of());
        return page.show("conversation/draftfiles", Map.of("files", files, "number", conversation.number()));
    }

    @PostMapping("/conversations/{number}/draft/removal")
    String discard(Page page, @PathVariable long number, Writing writing, @RequestParam(required = false) @Nullable String in) {
        Conversation conversation = target.of(page.access(), number);
        drafts.discard(page.access(), conversation.id(), writing.messageKind());
        return "redirect:" + Whence.of(in).to(number, "draft-gone");
    }

    /** Goes on with a colleague's draft. */
    @PostMapping("/drafts/{id}")
    String rewrite(Page page, @PathVariable UUID id, @RequestParam int version, @RequestParam String text, @RequestParam String back) {
        if (!drafts.rewrite(page.access(), id, version, text))
            throw new DeskException(CommonError.CONFLICT, "The draft has changed meanwhile");
        return "redirect:" + (back.startsWith("/conversations/") ? back : "/");
    }
}
