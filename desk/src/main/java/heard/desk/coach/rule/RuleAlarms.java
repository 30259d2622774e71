package heard.desk.coach.rule;

import java.util.List;

import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.alarm.AlarmSource;
import org.springframework.stereotype.Component;

/** Files of the desk's own rules that cannot be used any more, such as after an update. */
@Component
class RuleAlarms implements AlarmSource {
    private final RulesInUse inUse;

    RuleAlarms(RulesInUse inUse) {
        this.inUse = inUse;
    }

    @Override
    public List<Alarm> standing() {
        return inUse.now().problems().stream().map(problem -> new Alarm("own-rules", problem.file().path(), problem.since(),
                List.of(problem.file().path(), Integer.toString(Math.max(1, problem.flaw().line()))), "alarm.own-rules.hint",
                problem.file().address()))
                .toList();
    }
}
