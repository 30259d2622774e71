package heard.desk.identity.door;

import java.util.List;

import heard.desk.identity.Agents;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.Secrets;
import heard.desk.platform.StartNote;
import org.springframework.stereotype.Component;

/** The one-time code by which the first administrator of an empty desk shows to be the one who started it. */
@Component
final class FirstStart implements StartNote {
    private final Agents agents;
    private final DeskSettings settings;
    private final String code = Secrets.readable();

    FirstStart(Agents agents, DeskSettings settings) {
        this.agents = agents;
        this.settings = settings;
    }

    boolean awaitsAdministrator() {
        return !agents.anyone();
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
