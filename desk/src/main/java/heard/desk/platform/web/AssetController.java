package heard.desk.platform.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.DeskException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets: for a year under their present address, for no time under an earlier one. */
@Controller
class AssetController {
    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/**")
    ResponseEntity<byte[]> show(@PathVariable String version, HttpServletRequest request) {
        String file = request.getRequestURI().substring("/assets/".length() + version.length() + 1);
        byte[] content = assets.find(file).orElseThrow(() -> DeskException.notFound("The asset"));
        return ResponseEntity.ok().contentType(MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(version.equals(assets.version()) ? FOREVER : CacheControl.noCache()).body(content);
    }
}
