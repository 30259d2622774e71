package heard.engine.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;

/** The models that come with this library, each read when it is first asked for and kept from then on. */
public final class Models {

    private static final ConcurrentHashMap<String, LinearModel> LOADED = new ConcurrentHashMap<>();

    private Models() {
    }

    public static boolean exists(String name) {
        return LOADED.containsKey(name) || Models.class.getResource(resource(name)) != null;
    }

    /** The model of a name, such as {@code reading-ru}. */
    public static LinearModel named(String name) {
        return LOADED.computeIfAbsent(name, Models::read);
    }

    private static LinearModel read(String name) {
        try (InputStream in = Models.class.getResourceAsStream(resource(name))) {
            if (in == null) {
                throw new IllegalStateException("There is no model named " + name + "; ./heard train makes it");
            }
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read; ./heard train makes it anew", e);
        }
    }

    private static String resource(String name) {
        return "/models/" + name + ".model";
    }
}
