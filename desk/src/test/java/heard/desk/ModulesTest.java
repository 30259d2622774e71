package heard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The templates, compiled into a package of their own, may see every feature. Features form no cycle, use each other's top package only, and only the features they list. */
class ModulesTest {
    @Test
    void featuresDependOnEachOtherOnlyAsTheyDeclare() {
        ApplicationModules modules = ApplicationModules.of(Desk.class, JavaClass.Predicates.resideInAPackage("heard.desk.pages.."));
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).contains("platform", "identity", "customer",
                "conversation");
        modules.verify();
    }
}
