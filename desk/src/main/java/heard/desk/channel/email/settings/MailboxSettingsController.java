package heard.desk.channel.email.settings;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.channel.email.ConnectionTest;
import heard.desk.channel.email.Grants;
import heard.desk.channel.email.Mailbox;
import heard.desk.channel.email.MailboxId;
import heard.desk.channel.email.Mailboxes;
import heard.desk.channel.email.NewMailbox;
import heard.desk.channel.email.consent.Provider;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The mailboxes of the desk. What was typed is tried on both servers before it is saved, unless the administrator says that
 * it is to be saved as it stands.
 */
@Controller
class MailboxSettingsController {
    private static final String SAVED = "redirect:/settings/mailboxes?done=saved";

    private final Mailboxes mailboxes;
    private final Grants grants;
    private final Directory directory;
    private final Clock clock;

    MailboxSettingsController(Mailboxes mailboxes, Grants grants, Directory directory, Clock clock) {
        this.mailboxes = mailboxes;
        this.grants = grants;
        this.directory = directory;
        this.clock = clock;
    }

    @Bean
    static SettingsLink mailboxesSettings() {
        return new SettingsLink(30, "/settings/mailboxes", "mailbox", "mailboxes.title");
    }

    @GetMapping("/settings/mailboxes")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return page.show("mailboxes/mailboxes", Map.of("mailboxes", mailboxes.all(), "directory", directory));
    }

    @GetMapping("/settings/mailboxes/new")
    ModelAndView showNew(Page page, @RequestParam Optional<String> with) {
        page.access().requireAdministrator();
        Provider provider = with.flatMap(Provider::find).orElse(null);
        return form(page, null, MailboxForm.empty(page.language(), provider), Map.of(), Optional.empty());
    }

    @GetMapping("/settings/mailboxes/{id}")
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam Optional<String> tried) {
        page.access().requireAdministrator();
        Mailbox mailbox = find(id);
        Optional<ConnectionTest> test = tried
                .map(wish -> mailboxes.test(page.access(), mailbox.settings(), null, mailbox.id()));
        return form(page, mailbox, MailboxForm.of(mailbox), Map.of(), test);
    }

    @PostMapping("/settings/mailboxes")
    ModelAndView add(Page page, @RequestParam Map<String, String> typed) {
        Access access = page.access();
        access.requireAdministrator();
        MailboxForm form = MailboxForm.read(typed);
        Optional<ModelAndView> refused = refused(page, null, form);
        if (refused.isPresent())
            return refused.get();
        var fresh = new NewMailbox(form.settings(), form.credentials(), form.provider().orElse(null), form.since(clock.instant()));
        Optional<MailboxId> added = mailboxes.add(access, fresh);
        if (added.isEmpty())
            return form(page, null, form, Map.of("address", page.t("mailboxes.address.taken")), Optional.empty());
        return new ModelAndView(fresh.provider() == null ? SAVED : "redirect:/settings/mailboxes/" + added.get().value());
    }

    @PostMapping("/settings/mailboxes/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Access access = page.access();
        access.requireAdministrator();
        Mailbox mailbox = find(id);
        MailboxForm form = MailboxForm.read(typed);
        Optional<ModelAndView> refused = refused(page, mailbox, form);
        if (refused.isPresent())
            return refused.get();
        return switch (mailboxes.change(access, mailbox.id(), form.version(), form.settings(), form.credentials())) {
            case DONE -> new ModelAndView(SAVED);
            case ADDRESS_TAKEN -> form(page, mailbox, form, Map.of("address", page.t("mailboxes.address.taken")), Optional.empty());
            case OUTDATED -> form(page, mailbox, form, Map.of("form", page.t("mailboxes.outdated")), Optional.empty());
        };
    }

    /** The form again, where a field is wrong or a server does not work; empty where it can be saved. */
    private Optional<ModelAndView> refused(Page page, @Nullable Mailbox mailbox, MailboxForm form) {
        Map<String, String> wrong = new LinkedHashMap<>();
        form.wrong(directory.teams()).forEach((field, key) -> wrong.put(field, page.t(key)));
        if (!wrong.isEmpty())
            return Optional.of(form(page, mailbox, form, wrong, Optional.empty()));
        boolean signsInLater = mailbox == null && form.provider().isPresent();
        if (form.has("untried") || signsInLater)
            return Optional.empty();
        ConnectionTest test = mailboxes.test(page.access(), form.settings(), form.credentials(), mailbox == null ? null : mailbox.id());
        return test.works() && !form.has("try") ? Optional.empty() : Optional.of(form(page, mailbox, form, Map.of(), Optional.of(test)));
    }

    private Mailbox find(UUID id) {
        return mailboxes.find(new MailboxId(id)).orElseThrow(() -> DeskException.notFound("Mailbox " + id));
    }

    private ModelAndView form(Page page, @Nullable Mailbox mailbox, MailboxForm form, Map<String, String> wrong,
            Optional<ConnectionTest> test) {
        var model = new HashMap<String, Object>(Map.of("form", form, "teams", List.copyOf(directory.teams()), "wrong", wrong));
        if (mailbox != null) {
            model.put("mailbox", mailbox);
            grants.of(mailbox.id()).ifPresent(grant -> model.put("grant", grant));
        }
        test.ifPresent(tried -> model.put("test", tried));
        ModelAndView view = page.show("mailboxes/mailbox", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
