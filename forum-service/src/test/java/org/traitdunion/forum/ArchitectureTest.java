package org.traitdunion.forum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.HouseRules;

@AnalyzeClasses(packages = "org.traitdunion.forum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_KNOWS_THE_HTML_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("..markdown..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.owasp..");

    @Test
    void featuresUseEachOtherThroughTheirPublicTypes() {
        HouseRules.verifyModules(ForumService.class);
    }
}
