package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The newcomer's first minutes: a real mail comes in, is answered in the browser, arrives threaded, and is answered again. */
class MailRoundTripJourneyTest extends JourneyBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void mailComesInIsAnsweredAndTheNextMailLandsInTheSameThread() throws MessagingException {
        var customer = new MailClient(desk(), "Aldona Žukauskaitė", "aldona.zukauskaite@pastas.example");
        var ruta = signIn("ruta@demo.localhost", "lt");
        customer.send("pagalba@demo.localhost", "Lempa nešviečia", "Laba diena, nauja lempa nešviečia. Ką daryti?");
        openNewest(ruta, "Lempa nešviečia");
        String number = ruta.url().replaceAll(".*/conversations/(\\d+).*", "$1");
        assertAccessible(ruta);
        ruta.locator("#text").fill("Laba diena, ponia Aldona, pakeisime lempą nauja.");
        ruta.locator("[data-send]").click();
        ruta.locator(".message--out", new Page.LocatorOptions().setHasText("pakeisime lempą nauja")).waitFor();

        MimeMessage answer = customer.await(mail -> subject(mail).contains("Lempa nešviečia"), PATIENCE);
        assertThat(subject(answer)).startsWith("Re: ").contains("#" + number);
        assertThat(answer.getHeader("In-Reply-To")).isNotNull();
        customer.answer(answer, "Ačiū, lauksiu.");
        awaitText(ruta, number, "Ačiū, lauksiu.");
        assertThat(ruta.locator(".message--in").count()).isEqualTo(2);
    }

    private void openNewest(Page page, String subject) {
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/open"));
            return page.locator(".row", new Page.LocatorOptions().setHasText(subject)).count() > 0;
        });
        page.locator(".row", new Page.LocatorOptions().setHasText(subject)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    private void awaitText(Page page, String number, String words) {
        awaitTrue(() -> {
            page.navigate(desk().address("/conversations/" + number));
            return page.locator(".message--in", new Page.LocatorOptions().setHasText(words)).count() > 0;
        });
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.join("", List.of(mail.getSubject()));
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
