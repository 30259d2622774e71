package heard.desk.identity.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.identity.door.DemoEntrance;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.InDemo;
import heard.desk.platform.StartNote;
import heard.desk.platform.StartRefused;
import heard.desk.platform.words.UiLanguage;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Makes the five people and two teams of the demo company where they are missing. They are there as soon as this bean is,
 * so whoever needs them takes it as a parameter.
 */
@Component
@Conditional(InDemo.class)
public final class DemoPeople implements InitializingBean, DemoEntrance, StartNote {
    public static final String SHOP = "Shop";
    public static final String REPAIR = "Repair centre";
    private static final String DOMAIN = "@demo.localhost";
    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    private static final List<String> PEOPLE = List.of("admin", "lead", "ruta", "ivan", "emma");

    private final Agents agents;
    private final Teams teams;
    private final DeskSettings settings;
    private final DemoPassword password;

    DemoPeople(Agents agents, Teams teams, DeskSettings settings) {
        this.agents = agents;
        this.teams = teams;
        this.settings = settings;
        this.password = DemoPassword.in(settings.home());
    }

    @Override
    public void afterPropertiesSet() {
        refuseTheDeskOfOthers();
        TeamId shop = team(SHOP);
        TeamId repair = team(REPAIR);
        add("admin", "Tomas", UiLanguage.EN, true, Map.of());
        add("lead", "Eglė", UiLanguage.LT, false, Map.of(shop, Role.LEAD, repair, Role.LEAD));
        add("ruta", "Rūta", UiLanguage.LT, false, Map.of(shop, Role.AGENT));
        add("ivan", "Ivan Petrov", UiLanguage.RU, false, Map.of(shop, Role.AGENT, repair, Role.AGENT));
        add("emma", "Emma", UiLanguage.EN, false, Map.of(shop, Role.AGENT));
    }

    /** A desk in use must not get an administrator whose password everybody can read. */
    private void refuseTheDeskOfOthers() {
        if (agents.anyone() && agents.byEmail("admin" + DOMAIN).isEmpty())
            throw new StartRefused(
                    "This desk is in use and is no demo. Start it with --production (or mode=production in heard.properties), "
                            + "or choose another folder with --home for the demo.");
    }

    private TeamId team(String name) {
        return teams.all().stream().filter(team -> team.name().equals(name)).map(Team::id).findFirst()
                .or(() -> teams.add(name)).orElseThrow(() -> new IllegalStateException("The demo team cannot be made"));
    }

    private void add(String account, String name, UiLanguage language, boolean administrator, Map<TeamId, Role> places) {
        Optional<Agent> known = agents.byEmail(account + DOMAIN);
        if (known.isEmpty())
            agents.add(new NewAgent(account + DOMAIN, name, language, ZONE, administrator, places, password.text()));
        else if (password.fresh())
            agents.putPassword(known.get().id(), password.text());
    }

    /** One of {@code admin, lead, ruta, ivan, emma}. */
    public Agent person(String account) {
        return agents.byEmail(account + DOMAIN).orElseThrow(() -> new IllegalStateException("Nobody in the demo is called " + account));
    }

    @Override
    public List<Agent> people() {
        return PEOPLE.stream().flatMap(account -> agents.byEmail(account + DOMAIN).stream()).filter(Agent::active).toList();
    }

    @Override
    public String password() {
        return password.text();
    }

    @Override
    public List<String> lines() {
        return List.of("", "  This is a demo. Open " + settings.publicUrl() + " and sign in as one of",
                "  admin, lead, ruta, ivan, emma " + DOMAIN
                        + "   with the password " + password.text(),
                "");
    }
}
