package heard.desk.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

import heard.desk.platform.database.DeskDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the desk by its settings: looks at the ports, sets the database going, and meanwhile builds the application. */
public final class DeskStart {
    private static final Logger log = LoggerFactory.getLogger(DeskStart.class);

    /** It asks to be made at once. */
    private static final String JOBS_STARTER = "dbSchedulerStarter";

    private final DeskSettings settings;

    public DeskStart(DeskSettings settings) {
        this.settings = settings;
    }

    public ConfigurableApplicationContext run(Class<?> application) {
        refuseTakenPorts();
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLazyInitialization(true);
        spring.addInitializers(initializer(DeskDatabase.begin(settings)), DeskStart::openPagesFirst);
        var running = spring.run();
        makeTheRest(running);
        log.atInfo().addKeyValue("address", settings.publicUrl()).addKeyValue("home", settings.home()).log("Heard is ready");
        running.getBeanProvider(StartNote.class).orderedStream().flatMap(note -> note.lines().stream()).forEach(System.out::println);
        return running;
    }

    /** The framework tells of what fails before the pages are open; after that it is told here. */
    private static void makeTheRest(ConfigurableApplicationContext running) {
        try {
            running.getBean(PagesFirst.class).makeTheRest();
        } catch (RuntimeException failure) {
            running.close();
            if (StartRefused.in(failure).isEmpty())
                log.atError().setCause(failure).log("The desk could not be started");
            throw failure;
        }
    }

    private static void openPagesFirst(ConfigurableApplicationContext context) {
        var application = (GenericApplicationContext) context;
        application.registerBean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, PagesFirst.class, PagesFirst::new);
        application.addBeanFactoryPostProcessor(beans -> beans.getBeanDefinition(JOBS_STARTER).setLazyInit(true));
    }

    /** Brings settings and database into an application, also one that a test starts. */
    public ApplicationContextInitializer<GenericApplicationContext> initializer(DeskDatabase database) {
        return context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("desk-settings", springProperties()));
            context.registerBean("deskSettings", DeskSettings.class, () -> settings);
            context.registerBean("deskDatabase", DeskDatabase.class, () -> database);
        };
    }

    private Map<String, Object> springProperties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", settings.httpPort());
        properties.put("server.address", settings.listenAddress());
        if (settings.proxies().isEmpty()) {
            // Else Spring Boot believes forwarded headers wherever it takes the machine for a cloud's.
            properties.put("server.forward-headers-strategy", "none");
        } else {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", String.join(", ", settings.proxies()));
        }
        return properties;
    }

    private void refuseTakenPorts() {
        refuseTaken("http-port", settings.httpPort());
        if (!settings.demo())
            return;
        refuseTaken("smtp-port", settings.smtpPort());
        refuseTaken("imap-port", settings.imapPort());
    }

    private void refuseTaken(String name, int port) {
        if (port == 0)
            return;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.listenAddress(), port));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("The port " + port + " of " + settings.listenAddress() + " cannot be used: " + failure.getMessage()
                    + ". Stop the program that holds it, or choose another with --" + name + " NUMBER.", failure);
        }
    }
}
