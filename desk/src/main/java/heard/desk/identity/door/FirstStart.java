package heard.desk.identity.door;

import java.util.List;

import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.FirstDay;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.Secrets;
import heard.desk.platform.StartNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one-time code by which the first administrator of an empty desk shows to be the one who started it. */
@Component
final class FirstStart implements StartNote {
    private final Agents agents;
    private final DeskSettings settings;
    private final ObjectProvider<FirstDay> days;
    private final String code = Secrets.readable();

    FirstStart(Agents agents, DeskSettings settings, ObjectProvider<FirstDay> days) {
        this.agents = agents;
        this.settings = settings;
        this.days = days;
    }

    boolean awaitsAdministrator() {
        return !agents.anyone();
    }

    /** The desk has its first administrator: each feature sets up what it begins with. */
    void begun(Agent administrator) {
        days.orderedStream().forEach(day -> day.begin(administrator));
    }

    boolean fits(String typed) {
        return Secrets.same(code, typed.strip());
    }

    @Override
    public List<String> lines() {
        if (!awaitsAdministrator())
            return List.of();
        return List.of("", "  This desk is empty. Open it with the code " + code, "  " + settings.publicUrl() + "/welcome?code=" + code,
                "");
    }
}
