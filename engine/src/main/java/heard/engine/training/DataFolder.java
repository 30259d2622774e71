package heard.engine.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that holds the data sets, one folder a set. */
record DataFolder(Path path) {

    DataFolder {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no folder of data sets at " + path + "; name it with --data");
        }
    }

    TextFile file(String name) {
        return new TextFile(path.resolve(name));
    }

    List<Example> read(PublicSet set, String... names) {
        var examples = new ArrayList<Example>();
        for (String name : names) {
            examples.addAll(set.read(file(name)));
        }
        return examples;
    }
}
