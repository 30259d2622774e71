package heard.desk.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who ask for one page after the other, each on a connection of their own, as fast as they get them. */
final class Readers {
    private final RunningHeard desk;
    private final String cookie;

    Readers(RunningHeard desk, String cookie) {
        this.desk = desk;
        this.cookie = cookie;
    }

    /** Asks for the addresses in turn, each reader from another place on, for so many seconds. */
    Figures run(List<String> addresses, int readers, double seconds) throws IOException, InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            int first = (int) ((long) addresses.size() * reader / readers);
            work.add(() -> read(addresses, first, until));
        }
        long began = System.nanoTime();
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            for (Future<List<Long>> times : threads.invokeAll(work))
                all.addAll(times.get());
        } catch (ExecutionException failure) {
            throw new IOException("A reader got no answer", failure.getCause());
        }
        return new Figures(all.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - began) / 1e9);
    }

    private List<Long> read(List<String> addresses, int first, long until) throws IOException {
        List<Long> times = new ArrayList<>(1 << 14);
        try (var wire = new Wire(desk.port(), cookie)) {
            for (int i = first; System.nanoTime() < until; i++) {
                String address = addresses.get(i % addresses.size());
                long asked = System.nanoTime();
                var answer = wire.get(address);
                times.add(System.nanoTime() - asked);
                if (answer.status() != 200 || answer.body().length < 1_000)
                    throw new IOException(address + " was answered by " + answer.status() + " with " + answer.body().length + " bytes");
            }
        }
        return times;
    }
}
