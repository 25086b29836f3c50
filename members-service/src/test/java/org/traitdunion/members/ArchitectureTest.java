package org.traitdunion.members;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.HouseRules;

@AnalyzeClasses(packages = "org.traitdunion.members", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @Test
    void features_use_each_other_through_their_public_types() {
        HouseRules.verifyModules(MembersService.class);
    }
}
