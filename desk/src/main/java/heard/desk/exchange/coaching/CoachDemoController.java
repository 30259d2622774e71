package heard.desk.exchange.coaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Page;
import heard.desk.identity.PublicPages;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.InDemo;
import heard.desk.platform.web.ClientAddress;
import heard.desk.platform.words.UiLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** In a demo, {@code heard-coach.js} on a page such as another desk's; its reviews need no token, but are few for each address. */
@Controller
@Conditional(InDemo.class)
public class CoachDemoController {
    static final int TEXTS_A_MINUTE = 90;
    static final int MOST_BYTES = 24_000;
    private static final String PATH = "/demo/coach";

    private final DemoCases cases = DemoCases.shipped();
    private final Answers answers;
    private final CoachBrake brake;
    private final JsonMapper json;

    CoachDemoController(Answers answers, CoachBrake brake, JsonMapper json) {
        this.answers = answers;
        this.brake = brake;
        this.json = json;
    }

    @Bean
    @Conditional(InDemo.class)
    static PublicPages coachDemoPages() {
        return () -> List.of(PATH);
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, @RequestParam(name = "in", defaultValue = "") String language) {
        UiLanguage chosen = UiLanguage.find(language).orElse(page.language());
        return page.show("coaching/demo", Map.of("chosen", chosen, "demo", cases.in(chosen)));
    }

    @PostMapping(path = PATH + "/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> review(HttpServletRequest request, HttpServletResponse response, InputStream body) throws IOException {
        String address = "address " + ClientAddress.network(ClientAddress.of(request));
        CoachApiController.hold(brake.take(address, 1, TEXTS_A_MINUTE), TEXTS_A_MINUTE, response);
        byte[] asked = body.readNBytes(MOST_BYTES + 1);
        if (asked.length > MOST_BYTES)
            throw new DeskException(CommonError.TOO_LARGE, "In the demo a question has at most " + MOST_BYTES + " bytes");
        var questions = Questions.read(asked, false, json);
        if (questions.shape() != Questions.Shape.ONE)
            throw new DeskException(CommonError.INVALID, "In the demo one text is reviewed at a time");
        String answer = answers.answer(questions, Answers.About.REVIEW, Set.of()).orElseThrow(() -> CoachApiController.late(response));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }
}
