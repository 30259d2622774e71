package heard.engine.training;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** All tasks that models are trained for, by name. */
final class Tasks {

    private Tasks() {
    }

    static List<Task> all() {
        return Stream.of(ReadingTasks.all(), ReplyTasks.all(), PublicTasks.all()).flatMap(List::stream).toList();
    }

    static List<String> names() {
        return all().stream().map(Task::name).toList();
    }

    /** Refuses names of which no task is known. */
    static void check(@Nullable CommandSpec command, Collection<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name) && command != null) {
                throw new ParameterException(command.commandLine(),
                        "There is no task " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
    }

    /** The tasks of these names, or all where none is named. */
    static List<Task> named(List<String> names) {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException("There is no task " + name + "; there are " + String.join(", ", names()));
            }
        }
        return all().stream().filter(task -> names.isEmpty() || names.contains(task.name())).toList();
    }
}
