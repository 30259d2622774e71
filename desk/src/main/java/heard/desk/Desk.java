package heard.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Desk {
    public static void main(String[] arguments) {
        SpringApplication.run(Desk.class, arguments);
    }
}
