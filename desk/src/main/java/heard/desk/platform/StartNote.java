package heard.desk.platform;

import java.util.List;

/** What a feature has to tell the person at the keyboard once the desk is ready; it goes to the console, never to the log. */
public interface StartNote {
    List<String> lines();
}
