package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** An answer in the making: with files, taken back, and still there after the browser is gone. */
class ComposingJourneyTest extends JourneyBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] RECEIPT = {7, 0, (byte) 0xff, 13, 10, (byte) 0xd0, 65};

    @Test
    void filesComeInAndGoOutAndAnAnswerIsTakenBackInTime() throws MessagingException, IOException {
        var customer = new MailClient(desk(), "Vytautas Šimkus", "vytautas.simkus@pastas.example");
        customer.send("pagalba@demo.localhost", "Čekis ir nuotrauka", "Siunčiu čekį.", "Čekis Nr. 5 (kopija).bin", RECEIPT);
        var ruta = openNewest("Čekis ir nuotrauka");
        var file = ruta.locator(".message--in .file").first();
        assertThat(file.locator(".file__name").textContent()).isEqualTo("Čekis Nr. 5 (kopija).bin");
        APIResponse fetched = ruta.request().get(desk().address(file.getAttribute("href")));
        assertThat(fetched.body()).isEqualTo(RECEIPT);
        assertThat(fetched.headers().get("content-disposition")).startsWith("attachment");

        byte[] guide = "Kaip pakeisti filtrą".getBytes(StandardCharsets.UTF_8);
        ruta.locator("[data-files]").setInputFiles(new FilePayload("Filtro keitimas – žingsniai.txt", "text/plain", guide));
        ruta.locator("#composer-files .file__name").waitFor();
        ruta.locator("#text").fill("Laba diena, pone Vytautai, pridedu aprašymą.");
        ruta.locator("[data-send]").click();
        ruta.locator("[data-countdown]").waitFor();
        ruta.keyboard().press("Control+z");
        awaitTrue(() -> ruta.locator("#text").inputValue().contains("pridedu aprašymą"));
        assertThat(ruta.locator("#composer-files .file__name").allTextContents()).containsExactly("Filtro keitimas – žingsniai.txt");

        ruta.locator("#text").fill("Laba diena, pone Vytautai, pridedu aprašymą su paveikslėliais.");
        ruta.locator("[data-send]").click();
        MimeMessage answer = customer.await(mail -> subject(mail).contains("Čekis ir nuotrauka"), PATIENCE);
        assertThat(plain(answer.getContent())).contains("su paveikslėliais");
        assertThat(file(answer, "Filtro keitimas – žingsniai.txt")).isEqualTo(guide);
        assertThat(customer.received().stream().filter(mail -> subject(mail).contains("Čekis ir nuotrauka"))).hasSize(1);
    }

    @Test
    void whatWasWrittenOutlivesTheBrowser() {
        var customer = new MailClient(desk(), "Regina Kairienė", "regina.kairiene@pastas.example");
        customer.send("pagalba@demo.localhost", "Lygintuvas", "Neįkaista.");
        var ruta = openNewest("Lygintuvas");
        String address = ruta.url();
        ruta.locator("#text").pressSequentially("Laba diena, ponia Regina, ");
        awaitTrue(() -> !ruta.locator("[data-kept]").textContent().isBlank());
        ruta.context().close();

        var again = signIn("ruta@demo.localhost", "lt");
        again.navigate(address);
        assertThat(again.locator("#text").inputValue()).isEqualTo("Laba diena, ponia Regina, ");
    }

    @Test
    void aPageThatWasAwayCatchesUp() {
        var customer = new MailClient(desk(), "Ona Butkutė", "ona.butkute@pastas.example");
        customer.send("pagalba@demo.localhost", "Dviratis", "Ar jau sutaisėte?");
        var ruta = openNewest(visitorOnABadLine("lt"), "Dviratis");
        ruta.locator("[data-live][data-state=on]").waitFor();
        ruta.context().setOffline(true);
        ruta.locator("[data-live][data-state=off]").waitFor();
        var emma = signIn("emma@demo.localhost", "en");
        emma.navigate(ruta.url());
        emma.locator("#text").fill("Taip, dviratį jau sutaisėme, Ona.");
        emma.locator("[data-send]").click();
        emma.locator(".message--out", new Page.LocatorOptions().setHasText("dviratį jau sutaisėme")).waitFor();
        assertThat(ruta.locator(".message--out").count()).isZero();

        ruta.context().setOffline(false);
        ruta.locator(".message--out", new Page.LocatorOptions().setHasText("dviratį jau sutaisėme")).waitFor();
        ruta.locator("[data-live][data-state=on]").waitFor();
    }

    private Page openNewest(String subject) {
        return openNewest(visitor("lt"), subject);
    }

    private Page openNewest(Page visitor, String subject) {
        var page = signIn(visitor, "ruta@demo.localhost");
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/open"));
            return page.locator(".row", new Page.LocatorOptions().setHasText(subject)).count() > 0;
        });
        page.locator(".row", new Page.LocatorOptions().setHasText(subject)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
        return page;
    }

    private static String subject(MimeMessage mail) {
        try {
            return Objects.requireNonNullElse(mail.getSubject(), "");
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof String words)
            return words;
        return content instanceof MimeMultipart parts ? plain(parts.getBodyPart(0).getContent()) : "";
    }

    private static byte[] file(MimeMessage mail, String name) throws MessagingException, IOException {
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            String found = parts.getBodyPart(i).getFileName();
            if (found != null && MimeUtility.decodeText(found).equals(name))
                try (InputStream in = parts.getBodyPart(i).getInputStream()) {
                    return in.readAllBytes();
                }
        }
        throw new AssertionError("The mail has no file " + name);
    }
}
