package heard.engine.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The models, and trees over signs, that come with this library, each read when it is first asked for and kept from then on. */
public final class Models {

    private static final ConcurrentHashMap<String, LinearModel> LOADED = new ConcurrentHashMap<>();

    private static final ConcurrentHashMap<String, Trees> GROWN = new ConcurrentHashMap<>();

    private static final ConcurrentHashMap<String, Forest> FORESTS = new ConcurrentHashMap<>();

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

    /** In which file trees of a name are kept. */
    public static String file(String trees) {
        return trees + ".trees";
    }

    public static boolean existTrees(String name) {
        return GROWN.containsKey(name) || FORESTS.containsKey(name) || Models.class.getResource("/models/" + file(name)) != null;
    }

    /** The trees of a name, such as {@code answers}. */
    public static Trees trees(String name) {
        return GROWN.computeIfAbsent(name, wanted -> Trees.of(lines(wanted)));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + file(name))) {
            if (in == null) {
                throw new IllegalStateException("There are no trees named " + name + "; ./heard train makes them");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The trees " + name + " cannot be read; ./heard train makes them anew", e);
        }
    }

    /** The forest of a name, such as {@code replies}. */
    public static Forest forest(String name) {
        return FORESTS.computeIfAbsent(name, wanted -> Forest.of(lines(wanted)));
    }

    private static String resource(String name) {
        return "/models/" + name + ".model";
    }
}
