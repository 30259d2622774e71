package heard.desk.platform;

import java.util.Objects;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Lets a bean exist in demo mode alone: {@code @Conditional(InDemo.class)}. */
public final class InDemo implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory()).getBean(DeskSettings.class).demo();
    }
}
