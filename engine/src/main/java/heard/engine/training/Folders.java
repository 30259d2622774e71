package heard.engine.training;

import java.nio.file.Path;

/** Where the project's own folders lie; the launcher says where the project is. */
final class Folders {

    private Folders() {
    }

    private static Path root() {
        return Path.of(System.getProperty("heard.root", "."));
    }

    static Path data() {
        return root().resolve("engine/data");
    }

    static Path models() {
        return root().resolve("engine/src/main/resources/models");
    }

    static Path languages() {
        return root().resolve("engine/src/main/resources/language");
    }
}
