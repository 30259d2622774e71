package heard.desk.platform.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps of the schema that this Heard knows, applied all of them, or only those an earlier desk had taken. */
final class Migrations {
    private static final String FILES = "classpath*:db/migration/**/V*.sql";

    private final List<Step> steps;

    private Migrations(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations known() {
        try {
            var steps = new ArrayList<Step>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                steps.add(new Step(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return new Migrations(steps);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Only the steps with these versions. */
    Migrations only(Set<String> versions) {
        return new Migrations(steps.stream().filter(step -> versions.contains(step.version())).toList());
    }

    Set<String> versions() {
        return steps.stream().map(Step::version).collect(Collectors.toSet());
    }

    Flyway on(DataSource database) {
        return Flyway.configure().dataSource(database).outOfOrder(true).cleanDisabled(false).resourceProvider(new Provider(steps)).load();
    }

    /** One file, named V012__what_it_does.sql. */
    private static final class Step extends LoadableResource {
        private final String name;
        private final String text;

        Step(String name, String text) {
            this.name = name;
            this.text = text;
        }

        /** As Flyway writes it into its history. */
        String version() {
            return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))).getVersion();
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step && step.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Gives Flyway the chosen files instead of those it would find itself. */
    private record Provider(List<Step> steps) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return steps.stream().filter(step -> prefix.equals("V") && Arrays.stream(suffixes).anyMatch(step.name::endsWith))
                    .map(LoadableResource.class::cast).toList();
        }
    }
}
