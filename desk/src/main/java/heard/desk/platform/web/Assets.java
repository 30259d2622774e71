package heard.desk.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of {@code src/main/web}, in memory, under an address that holds a hash of them all: browsers keep them for a
 * year, and one changed file renews every address, so that files that name each other always agree.
 */
@Component
public final class Assets {
    private static final String ROOT = "/assets/";

    private final Map<String, byte[]> files;
    private final String version;

    Assets() {
        files = StyleSheets.join(readAll());
        version = hash(files);
    }

    private static Map<String, byte[]> readAll() {
        var found = new TreeMap<String, byte[]>();
        for (Resource file : list()) {
            if (file.isReadable())
                found.put(name(file), read(file));
        }
        return found;
    }

    private static Resource[] list() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The assets cannot be listed", unreadable);
        }
    }

    private static String name(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getDescription(), unreadable);
        }
    }

    private static byte[] read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getDescription(), unreadable);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Where a browser finds the file now. */
    public String address(String file) {
        if (!files.containsKey(file))
            throw new IllegalStateException("There is no " + file + " in src/main/web");
        return ROOT + version + "/" + file;
    }

    String version() {
        return version;
    }

    /** The content of a file of {@code src/main/web}. */
    public Optional<byte[]> find(String file) {
        return Optional.ofNullable(files.get(file));
    }
}
