package heard.desk.demo;

import java.time.Clock;

import heard.desk.conversation.ConversationImport;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Tags;
import heard.desk.customer.Customers;
import heard.desk.identity.Agents;
import heard.desk.identity.Teams;
import heard.desk.platform.DeskSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the demo company in demo mode, once every feature is ready and before the first page is served; in production none of it exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoConfiguration.InDemo.class)
class DemoConfiguration {
    /** Looks at the operator's settings. */
    static final class InDemo implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            return beans != null && beans.getBean(DeskSettings.class).demo();
        }
    }

    @Bean
    DemoLoader.Doors demoDoors(Agents agents, Teams teams, Customers customers, Tags tags, Fields fields, ConversationImport conversations,
            Drafts drafts, TransactionOperations transactions) {
        return new DemoLoader.Doors(agents, teams, customers, tags, fields, conversations, drafts, transactions);
    }

    @Bean
    DemoLoader demoLoader(DemoLoader.Doors doors, Clock clock) {
        return new DemoLoader(doors, clock);
    }

    @Bean
    SmartInitializingSingleton demoStart(DemoLoader loader) {
        return loader::load;
    }
}
