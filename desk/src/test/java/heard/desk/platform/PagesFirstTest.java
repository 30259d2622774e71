package heard.desk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class PagesFirstTest {
    private static final BeanDefinitionCustomizer LAZY = definition -> definition.setLazyInit(true);
    private final List<String> told = new ArrayList<>();

    @Test
    void workThatIsNotNeededYetBeginsWithTheRestAndEndsWithTheDesk() {
        try (var desk = desk()) {
            desk.registerBean("pages", Work.class, () -> new Work("pages"));
            desk.registerBean("readers", Work.class, () -> new Work("readers"), LAZY);
            desk.refresh();
            assertThat(told).containsExactly("pages begin");

            desk.getBean(PagesFirst.class).makeTheRest();
            assertThat(told).containsExactly("pages begin", "readers begin");
        }
        assertThat(told).contains("pages end", "readers end");
    }

    @Test
    void whatCannotBeMadeIsThrownAndNothingOfTheRestBegins() {
        try (var desk = desk()) {
            desk.registerBean("readers", Work.class, () -> new Work("readers"), LAZY);
            desk.registerBean("broken", Work.class, () -> {
                throw new IllegalStateException("broken");
            }, LAZY);
            desk.refresh();

            assertThatThrownBy(() -> desk.getBean(PagesFirst.class).makeTheRest()).isInstanceOf(BeanCreationException.class);
            assertThat(told).isEmpty();
        }
    }

    private static GenericApplicationContext desk() {
        var desk = new GenericApplicationContext();
        desk.registerBean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, PagesFirst.class, PagesFirst::new);
        return desk;
    }

    /** Tells when it begins and ends. */
    private final class Work implements SmartLifecycle {
        private final String name;
        private boolean running;

        private Work(String name) {
            this.name = name;
        }

        @Override
        public void start() {
            running = true;
            told.add(name + " begin");
        }

        @Override
        public void stop() {
            running = false;
            told.add(name + " end");
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
