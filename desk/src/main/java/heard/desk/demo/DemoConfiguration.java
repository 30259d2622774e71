package heard.desk.demo;

import heard.desk.platform.InDemo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Loads the demo company in demo mode, once every feature is ready and before the first page is served; in production none of it exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(InDemo.class)
@Import({DemoLoader.Doors.class, DemoLoader.class, DemoHours.class, DemoMarkStore.class})
class DemoConfiguration {
    /** Made at each start before the first page, also where other parts wait; a desk that has its demo company does not wait for the loader. */
    @Bean
    @Lazy(false)
    SmartInitializingSingleton demoStart(DemoMarkStore mark, ObjectProvider<DemoLoader> loader) {
        return () -> {
            if (!mark.stands())
                loader.getObject().load();
        };
    }
}
