package org.traitdunion.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;
import org.traitdunion.kit.problem.ProblemTexts;
import org.traitdunion.kit.security.AdministratorsOnly;
import org.traitdunion.kit.security.MembersOnly;
import org.traitdunion.kit.security.MembersOrAdministrators;
import org.traitdunion.kit.security.ModeratorsOnly;
import org.traitdunion.kit.security.OrganisersOnly;
import org.traitdunion.kit.security.SignedIn;

/** The rules that hold in every service. A rule that matches nothing fails. */
public final class HouseRules {
    private static final Set<Class<? extends Annotation>> WHO = Set.of(
            SignedIn.class,
            MembersOnly.class,
            MembersOrAdministrators.class,
            OrganisersOnly.class,
            ModeratorsOnly.class,
            AdministratorsOnly.class);

    private HouseRules() {}

    @ArchTest
    static final ArchRule handlersSayWhoMayUseThem = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(RestController.class)
            .should(sayWhoMayUseThem());

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
            .that()
            .areMetaAnnotatedWith(RestController.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule packagesNameTheBusiness = noClasses()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..dto..",
                    "..impl..",
                    "..model..",
                    "..service..",
                    "..services..",
                    "..common..",
                    "..helper..",
                    "..misc..")));

    @ArchTest
    static final ArchRule namesNameThings = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static final ArchRule publishedFactsHaveTypes = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
            .that()
            .implement(Fact.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(FactType.class)
            .andShould()
            .beRecords()
            .andShould()
            .resideInAPackage("..published");

    @ArchTest
    static final ArchRule nobodyPrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule htmlIsMadeByTheKit =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.commonmark..", "org.owasp..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void packagesFormNoCycles(JavaClasses classes) {
        var root = classes.stream()
                .filter(type ->
                        type.isAnnotatedWith(org.springframework.boot.autoconfigure.SpringBootApplication.class))
                .map(type -> type.getPackageName())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No application among the classes"));
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void problemsHaveTextsInBothLanguages(JavaClasses classes) {
        assertThat(ProblemTexts.faults()).isEmpty();
    }

    /** Verifies that the features of a service use each other through their public types only. */
    public static void verifyModules(Class<?> application) {
        var modules = ApplicationModules.of(application);
        assertThat(modules.stream().count()).as("features of " + application).isPositive();
        modules.verify();
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say by exactly one annotation who may use them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = WHO.stream().filter(method::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(
                        method, said == 1, method.getFullName() + " has " + said + " such annotations"));
            }
        };
    }
}
