package heard.desk.channel.email.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.channel.email.Registrations;
import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.ProviderApp;
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

/** The desk's registrations at Google and Microsoft, with what an administrator has to do there, step by step. */
@Controller
class MailProvidersController {
    private final Registrations registrations;

    MailProvidersController(Registrations registrations) {
        this.registrations = registrations;
    }

    @Bean
    static SettingsLink mailProvidersSettings() {
        return new SettingsLink(31, "/settings/mail-providers", "key", "providers.title");
    }

    @GetMapping("/settings/mail-providers")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        var apps = new EnumMap<Provider, Optional<ProviderApp>>(Provider.class);
        for (Provider provider : Provider.values())
            apps.put(provider, registrations.find(provider));
        return page.show("mailboxes/providers", Map.of("apps", apps));
    }

    @GetMapping("/settings/mail-providers/{code}")
    ModelAndView show(Page page, @PathVariable String code, @RequestParam Optional<UUID> mailbox) {
        page.access().requireAdministrator();
        Provider provider = provider(code);
        ProviderApp stored = registrations.find(provider).orElse(null);
        return show(page, provider, new Shown(ProviderForm.of(provider, stored), Map.of(), stored != null, mailbox.orElse(null)));
    }

    /** Whoever came from a mailbox goes on to the provider's sign-in there. */
    @PostMapping("/settings/mail-providers/{code}")
    ModelAndView change(Page page, @PathVariable String code, @RequestParam Map<String, String> typed,
            @RequestParam Optional<UUID> mailbox) {
        page.access().requireAdministrator();
        Provider provider = provider(code);
        ProviderApp stored = registrations.find(provider).orElse(null);
        ProviderForm form = ProviderForm.read(provider, typed);
        Map<String, String> wrong = new LinkedHashMap<>();
        form.wrong(stored).forEach((field, key) -> wrong.put(field, page.t(key)));
        if (!wrong.isEmpty())
            return show(page, provider, new Shown(form, wrong, stored != null, mailbox.orElse(null)));
        registrations.put(page.access(), form.app(stored));
        return new ModelAndView("redirect:" + mailbox.map(id -> "/settings/mailboxes/" + id).orElse("/settings/mail-providers")
                + "?done=saved");
    }

    private static Provider provider(String code) {
        return Provider.find(code).orElseThrow(() -> DeskException.notFound("Provider"));
    }

    /** A form, and where it leads on. */
    private record Shown(ProviderForm form, Map<String, String> wrong, boolean stored, @Nullable UUID mailbox) {}

    private ModelAndView show(Page page, Provider provider, Shown shown) {
        var model = new HashMap<String, Object>(Map.of("provider", provider, "form", shown.form(), "wrong", shown.wrong(), "redirect",
                registrations.redirect(), "stored", shown.stored()));
        if (shown.mailbox() != null)
            model.put("mailbox", shown.mailbox());
        ModelAndView view = page.show("mailboxes/provider", model);
        if (!shown.wrong().isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
