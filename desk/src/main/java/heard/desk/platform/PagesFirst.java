package heard.desk.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.DefaultLifecycleProcessor;

/**
 * Opens the pages before the work beside them. With lazy initialisation a start makes only what the web server and the first page
 * need; {@link #makeTheRest} makes everything else and then sets readers, listeners and jobs going, while pages are read already.
 */
final class PagesFirst extends DefaultLifecycleProcessor {
    private static final long SHUTDOWN_MILLIS = 5_000;

    private @Nullable ConfigurableListableBeanFactory beans;
    private boolean allMade;

    PagesFirst() {
        setTimeoutPerShutdownPhase(SHUTDOWN_MILLIS);
    }

    @Override
    public void setBeanFactory(BeanFactory factory) {
        super.setBeanFactory(factory);
        beans = (ConfigurableListableBeanFactory) factory;
    }

    private ConfigurableListableBeanFactory beans() {
        return Objects.requireNonNull(beans, "the application sets it");
    }

    /** Asking for all of them would make them, and with them nearly the whole desk. */
    @Override
    protected Map<String, Lifecycle> getLifecycleBeans() {
        if (allMade)
            return super.getLifecycleBeans();
        return Arrays.stream(beans().getBeanNamesForType(Lifecycle.class, false, false)).filter(beans()::containsSingleton)
                .filter(name -> beans().getSingleton(name) != this)
                .collect(Collectors.toMap(name -> name, name -> (Lifecycle) Objects.requireNonNull(beans().getSingleton(name))));
    }

    /** Throws what is wrong with the making of any part, as a start that makes all at once would. */
    void makeTheRest() {
        for (String name : beans().getBeanDefinitionNames()) {
            var definition = beans().getMergedBeanDefinition(name);
            if (definition.isSingleton() && !definition.isAbstract())
                beans().getBean(name);
        }
        allMade = true;
        onRefresh();
    }
}
