package heard.desk.channel.email.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import heard.desk.channel.email.Consents;
import heard.desk.channel.email.Mailbox;
import heard.desk.channel.email.MailboxId;
import heard.desk.channel.email.Mailboxes;
import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.Providers;
import heard.desk.identity.BrowserSession;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way to a provider's sign-in page and back. It begins with a link: a form that led to another site would be stopped by the
 * browser, since our forms may only speak to us.
 */
@Controller
class MailConsentController {
    private final Consents consents;
    private final Mailboxes mailboxes;

    MailConsentController(Consents consents, Mailboxes mailboxes) {
        this.consents = consents;
        this.mailboxes = mailboxes;
    }

    @GetMapping("/settings/mailboxes/{id}/consent")
    ResponseEntity<Void> begin(Page page, BrowserSession browser, @PathVariable UUID id, @RequestParam String provider) {
        Provider chosen = Provider.find(provider).orElseThrow(() -> DeskException.notFound("Provider"));
        Mailbox mailbox = find(new MailboxId(id));
        URI there = consents.begin(page.access(), browser.id(), mailbox, chosen)
                .orElse(URI.create("/settings/mail-providers/" + chosen.code() + "?mailbox=" + id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).cacheControl(CacheControl.noStore()).location(there).build();
    }

    /** What the provider puts into the address when it sends a browser back. */
    record Back(@Nullable String state, @Nullable String code, @Nullable String error,
            @BindParam("error_description") @Nullable String description) {
        @Override
        public String toString() {
            return "back";
        }
    }

    @GetMapping(Providers.CALLBACK)
    ModelAndView end(Page page, BrowserSession browser, Back back) {
        var answer = new Consents.Answer(back.state(), back.code(), back.error(), back.description());
        var outcome = consents.finish(page.access(), browser.id(), answer);
        return switch (outcome) {
            case Consents.Outcome.Done done ->
                new ModelAndView("redirect:/settings/mailboxes/" + done.mailbox().value() + "?done=mailbox-signed-in&tried=yes");
            case Consents.Outcome.Unknown unknown -> show(page, outcome, null, HttpStatus.BAD_REQUEST);
            case Consents.Outcome.Denied denied -> show(page, outcome, find(denied.mailbox()), HttpStatus.OK);
            case Consents.Outcome.TooLittle little -> show(page, outcome, find(little.mailbox()), HttpStatus.OK);
            case Consents.Outcome.Failed failed -> show(page, outcome, find(failed.mailbox()), HttpStatus.OK);
        };
    }

    private Mailbox find(MailboxId id) {
        return mailboxes.find(id).orElseThrow(() -> DeskException.notFound("Mailbox " + id.value()));
    }

    private static ModelAndView show(Page page, Consents.Outcome outcome, @Nullable Mailbox mailbox, HttpStatus status) {
        Map<String, Object> model = new HashMap<>(Map.of("outcome", outcome));
        if (mailbox != null)
            model.put("mailbox", mailbox);
        ModelAndView view = page.show("mailboxes/consent", model);
        view.setStatus(status);
        return view;
    }
}
