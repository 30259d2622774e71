package heard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The templates, compiled into a package of their own, may see every feature. Features form no cycle, use each other's top package only, and only the features they list. */
class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Desk.class,
            JavaClass.Predicates.resideInAPackage("heard.desk.pages.."));

    /** The declarations are read from package-info; one among the tests would hide that of the product, and all would seem allowed. */
    @Test
    void noPackageInfoOfTheTestsHidesADeclaration() throws IOException {
        for (ApplicationModule module : MODULES) {
            String file = module.getBasePackage().getName().replace('.', '/') + "/package-info.class";
            assertThat(Collections.list(Desk.class.getClassLoader().getResources(file))).as(file).hasSizeLessThan(2);
        }
    }

    @Test
    void featuresDependOnEachOtherOnlyAsTheyDeclare() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).contains("platform", "identity", "customer",
                "conversation", "coach");
        MODULES.verify();
    }
}
