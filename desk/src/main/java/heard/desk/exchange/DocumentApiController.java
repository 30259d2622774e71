package heard.desk.exchange;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, for everybody. */
@RestController
class DocumentApiController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<Resource> show() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("openapi.yaml", DocumentApiController.class));
    }
}
