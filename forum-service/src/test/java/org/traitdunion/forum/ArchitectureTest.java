package org.traitdunion.forum;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.HouseRules;

@AnalyzeClasses(packages = "org.traitdunion.forum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @Test
    void featuresUseEachOtherThroughTheirPublicTypes() {
        HouseRules.verifyModules(ForumService.class);
    }
}
