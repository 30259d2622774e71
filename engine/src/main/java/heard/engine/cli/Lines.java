package heard.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
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

    void run(BufferedReader lines) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (lines; ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                long here = number;
                underWay.add(workers.submit(() -> answered(content, here)));
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

    private String answered(String line, long number) {
        try {
            if (line.indexOf('\uFFFD') >= 0) {
                throw new InputError("this line is not UTF-8");
            }
            return answer.apply(JsonLine.of(line));
        } catch (InputError | JsonError wrong) {
            return Json.error(number, String.valueOf(wrong.getMessage()));
        }
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
