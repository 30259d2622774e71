package heard.desk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The rules of the house about who may use what. An exception is a line here, with its reason. */
@AnalyzeClasses(packages = "heard.desk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PLATFORM = "heard.desk.platform..";
    private static final DescribedPredicate<JavaAccess<?>> SETTING_A_CLOCK_OF_THE_SYSTEM = DescribedPredicate.describe("Clock.system…",
            access -> access.getTargetOwner().isEquivalentTo(Clock.class) && access.getName().startsWith("system"));

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses().that().resideInAPackage(PLATFORM).should().dependOnClassesThat(
            resideInAPackage("heard.desk..").and(DescribedPredicate.not(resideInAnyPackage(PLATFORM, "heard.desk"))))
            .because("every feature stands on the platform, so it must stand without them");

    @ArchTest
    static final ArchRule onlyStoresTouchTheDatabase = noClasses().that().haveSimpleNameNotEndingWith("Store")
            // lifting the arrays of a row is the stores' shared grammar, not a query
            .and().doNotHaveFullyQualifiedName("heard.desk.identity.TeamRoles").and()
            .doNotHaveFullyQualifiedName("heard.desk.conversation.Columns")
            // hand their stores a database where no application does it
            .and().doNotHaveFullyQualifiedName("heard.desk.identity.ConsoleTokens")
            .and().doNotHaveFullyQualifiedName("heard.desk.conversation.Originals")
            // puts the conditions of a list together, which its store runs
            .and().doNotHaveFullyQualifiedName("heard.desk.conversation.ListQuery")
            // the platform starts, measures, copies and hands out the database itself
            .and().resideOutsideOfPackages("heard.desk.platform.database..", "heard.desk.platform.backup..", "heard.desk.platform.health..")
            // row records and lambdas of a store live inside it
            .and(DescribedPredicate.not(insideOf("Store"))).should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(java.sql.SQLException.class))))
            .because("SQL stays in plain sight: in the stores, beside the method that runs it");

    @ArchTest
    static final ArchRule onlyControllersTouchSpringMvc = noClasses().that().haveSimpleNameNotEndingWith("Controller")
            // the ground of pages is what joins templates and errors to Spring MVC
            .and().resideOutsideOfPackage("heard.desk.platform.web..")
            // the frame of a page, and how controllers are given it
            .and().doNotHaveFullyQualifiedName("heard.desk.identity.Page").and()
            .doNotHaveFullyQualifiedName("heard.desk.identity.PageArguments")
            // refuses callers of the API before any controller
            .and().doNotHaveFullyQualifiedName("heard.desk.exchange.ApiBrake")
            // what controllers of one feature share: the answer of a settings form, the files of a form
            .and().doNotHaveFullyQualifiedName("heard.desk.conversation.settings.Answers").and()
            .doNotHaveFullyQualifiedName("heard.desk.conversation.web.Uploads")
            // a filter before any controller
            .and().resideOutsideOfPackage("heard.desk.identity.door..").and().haveSimpleNameNotEndingWith("Page")
            .and(DescribedPredicate.not(insideOf("Controller"))).should()
            .dependOnClassesThat(resideInAPackage("org.springframework.web.."))
            .because("decisions must not know that they were asked over HTTP");

    @ArchTest
    static final ArchRule timeIsGiven = noClasses().that().resideOutsideOfPackage(PLATFORM)
            // a command beside the desk starts without the application, which would give it one
            .and().resideOutsideOfPackage("heard.desk.cli..").should()
            .callMethodWhere(DescribedPredicate.describe("now() without a clock", call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time") && call.getTarget().getRawParameterTypes().isEmpty()))
            .orShould().accessTargetWhere(SETTING_A_CLOCK_OF_THE_SYSTEM).orShould().callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock that it is given");

    @ArchTest
    static final ArchRule chanceIsGiven = noClasses().that().resideOutsideOfPackage(PLATFORM).should().callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random").orShould().dependOnClassesThat().areAssignableTo(Random.class)
            .because("ids rise and secrets are strong only as Ids and Secrets make them");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().that().resideOutsideOfPackage(PLATFORM).should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("waiting belongs to the job runner, where a test can turn the hand");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().that().resideOutsideOfPackage(PLATFORM).should()
            .accessTargetWhere(DescribedPredicate.describe("System.out or System.err",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget field
                            && field.getRawType().isEquivalentTo(PrintStream.class)))
            .because("an operator reads the log; what is for the person at the keyboard is a StartNote");

    @ArchTest
    static final ArchRule caseChangesNameTheirLocale = noClasses().should().callMethod(String.class, "toLowerCase").orShould()
            .callMethod(String.class, "toUpperCase")
            .because("on a Turkish machine I is not the capital of i; say " + Locale.class.getSimpleName());

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould().beAnnotatedWith("jakarta.inject.Inject").orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("what a type needs stands in its one constructor");

    @ArchTest
    static final ArchRule onlyChannelsAndIdentityCallTheNetwork = noClasses().that()
            .resideOutsideOfPackages("heard.desk.channel..", "heard.desk.identity..", PLATFORM)
            // the demo's own mail server and its customers are a network by themselves
            .and().resideOutsideOfPackage("heard.desk.demo..")
            // asks the desk it has just started for its first pages
            .and().doNotHaveFullyQualifiedName("heard.desk.cli.RehearseCommand").should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "jakarta.mail..", "java.nio.channels..")
                    .or(JavaClass.Predicates.assignableTo(java.net.Socket.class)))
            .because("whoever audits what leaves the desk has two places to read");

    @ArchTest
    static final ArchRule channelsDoNotKnowEachOther = SlicesRuleDefinition.slices().matching("heard.desk.channel.(*)..").should()
            .notDependOnEachOther().because("each channel is an adapter that can come and go alone");

    private static DescribedPredicate<JavaClass> insideOf(String ending) {
        return DescribedPredicate.describe("inside of a " + ending,
                type -> type.getEnclosingClass().map(outer -> outer.getSimpleName().endsWith(ending)).orElse(false));
    }
}
