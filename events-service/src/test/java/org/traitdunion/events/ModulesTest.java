package org.traitdunion.events;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.HouseRules;

class ModulesTest {

    @Test
    void featuresUseEachOtherThroughTheirPublicTypesOnly() {
        HouseRules.verifyModules(EventsService.class);
    }
}
