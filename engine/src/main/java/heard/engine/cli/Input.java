package heard.engine.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Reads a file, or standard input where there is none; only UTF-8 is understood. */
final class Input {
    private static final int LARGEST_BYTES = 16 * 1024 * 1024;

    private Input() {
    }

    /** The whole text. */
    static String text(@Nullable Path file) {
        try (var stream = open(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new InputError(name(file) + " is larger than 16 MB.");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new InputError(name(file) + " is not UTF-8. Convert it first, for example with iconv -t UTF-8.");
        } catch (IOException unreadable) {
            throw new InputError(name(file) + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The lines with a character for each byte: the caller decodes them one by one. */
    static BufferedReader lines(@Nullable Path file) {
        try {
            return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.ISO_8859_1), 1 << 16);
        } catch (IOException unreadable) {
            throw new InputError(name(file) + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static InputStream open(@Nullable Path file) throws IOException {
        if (file == null || file.toString().equals("-")) {
            return System.in == null ? new ByteArrayInputStream(new byte[0]) : System.in;
        }
        if (!Files.isRegularFile(file)) {
            throw new InputError("There is no file " + file + ".");
        }
        return Files.newInputStream(file);
    }

    private static String name(@Nullable Path file) {
        return file == null ? "The input" : file.toString();
    }
}
