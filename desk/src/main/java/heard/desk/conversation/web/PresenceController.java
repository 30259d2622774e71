package heard.desk.conversation.web;

import java.util.Optional;

import heard.desk.conversation.Presence;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has a conversation open; a page says so every now and then and hears who else has. */
@RestController
class PresenceController {
    private final Presence presence;
    private final PresenceLine line;
    private final Target target;

    PresenceController(Presence presence, PresenceLine line, Target target) {
        this.presence = presence;
        this.line = line;
        this.target = target;
    }

    @PostMapping(path = "/conversations/{number}/presence", produces = "text/plain;charset=UTF-8")
    String here(Page page, @PathVariable long number, @RequestParam(defaultValue = "false") boolean writing) {
        var others = presence.seen(page.access(), target.id(page.access(), number),
                writing ? Presence.Doing.WRITING : Presence.Doing.LOOKING);
        return Optional.ofNullable(line.of(page, others)).orElse("");
    }

    @PostMapping("/conversations/{number}/presence/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(Access access, @PathVariable long number) {
        presence.gone(access, target.id(access, number));
    }
}
