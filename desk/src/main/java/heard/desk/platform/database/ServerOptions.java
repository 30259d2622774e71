package heard.desk.platform.database;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings an embedded server is started with; sizes are fitted to the memory of the machine or container. */
public record ServerOptions(Map<String, String> values) {
    private static final long MEGABYTE = 1024L * 1024;

    public ServerOptions {
        values = Map.copyOf(values);
    }

    /** Durable, for one desk on one machine. */
    public static ServerOptions forThisMachine() {
        return forMachine(memoryMegabytes(), Runtime.getRuntime().availableProcessors());
    }

    static ServerOptions forMachine(long memoryMegabytes, int processors) {
        var values = new LinkedHashMap<String, String>();
        values.put("listen_addresses", "127.0.0.1");
        values.put("unix_socket_directories", "");
        values.put("max_connections", "60");
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        values.put("shared_buffers", megabytes(memoryMegabytes / 8, 64, 2048));
        values.put("effective_cache_size", megabytes(memoryMegabytes / 2, 256, 65_536));
        values.put("maintenance_work_mem", megabytes(memoryMegabytes / 32, 64, 512));
        values.put("work_mem", "16MB");
        values.put("jit", "off");
        values.put("random_page_cost", "1.1");
        values.put("effective_io_concurrency", "64");
        values.put("default_statistics_target", "200");
        values.put("wal_compression", "on");
        values.put("wal_buffers", "16MB");
        values.put("min_wal_size", "256MB");
        values.put("max_wal_size", "2GB");
        values.put("checkpoint_timeout", "15min");
        values.put("autovacuum_naptime", "20s");
        values.put("autovacuum_vacuum_scale_factor", "0.05");
        values.put("autovacuum_analyze_scale_factor", "0.02");
        values.put("max_parallel_workers_per_gather", processors < 4 ? "0" : "2");
        values.put("timezone", "UTC");
        values.put("idle_in_transaction_session_timeout", "10min");
        // What a failing statement said may hold words of customers: the log keeps the error alone.
        values.put("log_min_error_statement", "panic");
        values.put("log_error_verbosity", "terse");
        values.put("log_checkpoints", "off");
        values.put("log_timezone", "UTC");
        return new ServerOptions(values);
    }

    private static long memoryMegabytes() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / MEGABYTE;
    }

    private static String megabytes(long wanted, long least, long most) {
        return Math.clamp(wanted, least, most) + "MB";
    }

    public ServerOptions with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new ServerOptions(changed);
    }

    List<String> arguments() {
        return values.entrySet().stream().flatMap(entry -> List.of("-c", entry.getKey() + "=" + entry.getValue()).stream()).toList();
    }
}
