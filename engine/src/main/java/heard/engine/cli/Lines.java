package heard.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import heard.engine.json.Json;
import heard.engine.json.JsonError;
import heard.engine.json.JsonLine;

/**
 * Turns a stream of lines into a stream of lines: on all cores, in the order given, with so many lines under way and no
 * more, so that memory stays the same at any size. A line that fails gives an error with its number.
 */
final class Lines {
    private static final int UNDER_WAY_EACH_CORE = 64;
    private final Function<JsonLine, String> answer;
    private final PrintWriter out;
    private final ArrayDeque<Future<String>> underWay = new ArrayDeque<>();

    Lines(Function<JsonLine, String> answer, PrintWriter out) {
        this.answer = answer;
        this.out = out;
    }

    /** Answers lines that hold a character for each byte, so that each is decoded for itself. */
    void run(BufferedReader lines) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (lines; ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String bytes = line;
                long here = number;
                underWay.add(workers.submit(() -> answered(bytes, here)));
                if (underWay.size() >= cores * UNDER_WAY_EACH_CORE) {
                    print();
                }
            }
            while (!underWay.isEmpty()) {
                print();
            }
        } catch (IOException unreadable) {
            throw new InputError("The input cannot be read: " + unreadable.getMessage());
        }
        out.flush();
    }

    private String answered(String bytes, long number) {
        String line = "";
        try {
            line = decoded(bytes, number);
            return answer.apply(JsonLine.of(line));
        } catch (CharacterCodingException wrong) {
            return Json.error(null, number, "this line is not UTF-8");
        } catch (InputError | JsonError wrong) {
            return Json.error(JsonLine.idOf(line), number, String.valueOf(wrong.getMessage()));
        } catch (RuntimeException fault) {
            // A fault of ours in one text must not cost somebody the answers to all others.
            return Json.error(JsonLine.idOf(line), number, "Heard failed on this text, please report it: " + fault);
        }
    }

    /** A character a byte becomes text; a line that has the sign for unreadable letters in it is text as well. */
    private static String decoded(String bytes, long number) throws CharacterCodingException {
        String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private void print() {
        try {
            out.println(underWay.remove().get());
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Answering a line", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputError("Stopped.");
        }
    }
}
