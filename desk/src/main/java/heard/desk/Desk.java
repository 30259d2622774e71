package heard.desk;

import heard.desk.cli.HeardCommand;
import heard.desk.platform.DeskStart;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Desk {
    public static void main(String[] arguments) {
        int code = HeardCommand.execute(settings -> new DeskStart(settings).run(Desk.class), arguments);
        if (code != 0)
            System.exit(code);
    }
}
