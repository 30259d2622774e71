package heard.engine.training;

import java.util.List;
import java.util.stream.Stream;

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
