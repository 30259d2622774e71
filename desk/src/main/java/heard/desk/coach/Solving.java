package heard.desk.coach;

import java.time.Instant;
import java.util.Optional;

import heard.desk.conversation.Course;
import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/** From a customer's first letter until their matter was solved for good. */
record Solving(Instant began, Instant solved) {
    /** Empty where nobody wrote, or where it is not solved now. */
    static Optional<Solving> of(Course course) {
        Instant began = course.steps().stream().filter(Course.Step.Received.class::isInstance).map(Course.Step::at).findFirst()
                .orElse(null);
        Instant solved = solved(course);
        return began == null || solved == null || solved.isBefore(began) ? Optional.empty() : Optional.of(new Solving(began, solved));
    }

    /** Whatever was opened again was not solved before; what is closed later was solved when it was. */
    private static @Nullable Instant solved(Course course) {
        Instant solved = null;
        for (Course.Step step : course.steps())
            if (step instanceof Course.Step.Moved moved)
                solved = !solves(moved.to()) ? null : solved == null ? moved.at() : solved;
        return solves(course.conversation().state()) ? solved : null;
    }

    private static boolean solves(State state) {
        return state == State.SOLVED || state == State.CLOSED;
    }
}
