package heard.desk.channel.email.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.compose.MailComposer;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.identity.Page;
import heard.desk.platform.Ids;
import heard.desk.platform.InDemo;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The customer's mailbox: what a newcomer writes as a customer, and what reaches them there. */
@Controller
@Conditional(InDemo.class)
class DemoMailboxController {
    static final int MOST_TEXT = 20_000;
    static final int MOST_SUBJECT = 300;
    private static final List<DemoCustomer> CUSTOMERS = List.of(
            new DemoCustomer("Monika Vaitkutė", "monika.vaitkute@pastas.demo.localhost", UiLanguage.LT, "pagalba@demo.localhost"),
            new DemoCustomer("Павел Лебедев", "pavel.lebedev@pochta.demo.localhost", UiLanguage.RU, "podderzhka@demo.localhost"),
            new DemoCustomer("Grace Holloway", "grace.holloway@mail.demo.localhost", UiLanguage.EN, "support@demo.localhost"));

    private final DemoMailServer server;
    private final Clock clock;
    private final MailComposer composer = new MailComposer();

    DemoMailboxController(DemoMailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @GetMapping("/demo/mailbox")
    ModelAndView show(Page page, @RequestParam(name = "as", required = false) @Nullable String address,
            @RequestParam Optional<Long> answer) {
        DemoCustomer customer = customer(address, page.language());
        Optional<DemoLetter> answered = answer.flatMap(id -> server.letter(customer.address(), id));
        String subject = answered.map(letter -> "Re: " + letter.subject().replaceFirst("(?i)^(re:\\s*)+", "")).orElse("");
        return answer(page, customer, new DemoForm(subject, "", answered.orElse(null)), null);
    }

    @PostMapping("/demo/mailbox")
    ModelAndView send(Page page, @RequestParam("as") String address, @RequestParam String subject, @RequestParam String text,
            @RequestParam Optional<Long> answer) {
        DemoCustomer customer = customer(address, page.language());
        DemoLetter answered = answer.flatMap(id -> server.letter(customer.address(), id)).orElse(null);
        var written = new DemoForm(subject, text, answered);
        if (text.isBlank() || text.length() > MOST_TEXT || subject.length() > MOST_SUBJECT)
            return answer(page, customer, written, page.t("demomail.text.wrong"));
        String to = answered == null ? customer.deskAddress() : answered.fromAddress();
        server.send(mail(customer, written, to), customer.address(), to);
        return new ModelAndView("redirect:/demo/mailbox?done=demomail-sent&as=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private byte[] mail(DemoCustomer customer, DemoForm written, String to) {
        List<String> references = written.answers() == null ? List.of() : written.answers().references();
        String inReplyTo = written.answers() == null ? null : written.answers().messageId();
        var from = new MailAddress(customer.name(), customer.address());
        return composer.compose(new OutgoingMail(from, List.of(), List.of(new MailAddress(null, to)), List.of(), written.subject(),
                written.text(), null, List.of(), Ids.next() + "@mail.demo.localhost", references, inReplyTo, clock.instant(), Map.of()));
    }

    /** One of the three, or anybody else who has a mailbox here: whoever an agent has written to can answer. */
    private DemoCustomer customer(@Nullable String address, UiLanguage language) {
        String wanted = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        return choices().values().stream().filter(customer -> customer.address().equals(wanted)).findFirst()
                .or(() -> CUSTOMERS.stream().filter(customer -> customer.language() == language).findFirst())
                .orElse(CUSTOMERS.getFirst());
    }

    private Map<String, DemoCustomer> choices() {
        var choices = new LinkedHashMap<String, DemoCustomer>();
        CUSTOMERS.forEach(customer -> choices.put(customer.address(), customer));
        List<String> desk = CUSTOMERS.stream().map(DemoCustomer::deskAddress).toList();
        for (String address : server.addresses()) {
            if (!desk.contains(address))
                choices.putIfAbsent(address, new DemoCustomer("", address, UiLanguage.EN, "support@demo.localhost"));
        }
        return choices;
    }

    private ModelAndView answer(Page page, DemoCustomer customer, DemoForm written, @Nullable String wrong) {
        var model = new HashMap<String, Object>();
        model.put("customers", new ArrayList<>(choices().values()));
        model.put("customer", customer);
        model.put("letters", server.letters(customer.address()));
        model.put("written", written);
        model.put("smtpPort", server.smtpPort());
        model.put("imapPort", server.imapPort());
        if (wrong != null)
            model.put("wrong", wrong);
        ModelAndView view = page.show("demo/mailbox", model);
        if (wrong != null)
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
