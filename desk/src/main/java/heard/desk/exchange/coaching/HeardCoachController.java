package heard.desk.exchange.coaching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import heard.desk.platform.DeskException;
import heard.desk.platform.web.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The script for pages of other desks, at an address that does not change, to be imported from any site: it holds no secret. */
@Controller
class HeardCoachController {
    static final String PATH = "/assets/coach";
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private final Assets assets;

    HeardCoachController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(PATH + "/{file:[a-z-]+\\.js}")
    ResponseEntity<byte[]> show(@PathVariable String file) {
        byte[] content = assets.find("coach/" + file).orElseThrow(() -> DeskException.notFound("The script"));
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(AN_HOUR).header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin").body(content);
    }
}
