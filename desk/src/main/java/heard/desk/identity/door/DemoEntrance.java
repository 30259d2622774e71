package heard.desk.identity.door;

import java.util.List;

import heard.desk.identity.Agent;

/** What the door of a demo shows beside the form; in production nothing implements it. */
public interface DemoEntrance {
    List<Agent> people();

    String password();
}
