package heard.desk.demo;

import heard.desk.platform.InDemo;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Loads the demo company in demo mode, once every feature is ready and before the first page is served; in production none of it exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(InDemo.class)
@Import({DemoLoader.Doors.class, DemoLoader.class, DemoMarkStore.class})
class DemoConfiguration {
    @Bean
    SmartInitializingSingleton demoStart(DemoLoader loader, DemoMarkStore mark) {
        return () -> {
            if (loader.load() > 0)
                mark.put();
        };
    }
}
