package org.traitdunion.members.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

@ServiceScenario
class CompanyScenario extends Scenario {

    @Test
    void an_administrator_lets_companies_in_and_applicants_choose_among_them() {
        var administrator = api.as(Someone.administrator(tokens).token());
        var applicant = Someone.signedIn(tokens, "Awa Diarra");

        administrator.put("/api/companies/orvalys", Map.of("name", "Orvalys")).expect(200);
        administrator
                .put("/api/companies/orvalys", Map.of("name", "  Orvalys "))
                .expect(200);
        administrator.put("/api/companies/brevane", Map.of("name", "Brévane")).expect(200);
        administrator.put("/api/companies/orvalys", Map.of("name", "Autre")).expectProblem(409, "company-exists");

        assertThat(Pages.read(api.as(applicant.token()), "/api/companies?limit=1"))
                .extracting(company ->
                        company.get("id").asString() + " " + company.get("name").asString())
                .containsExactly("brevane Brévane", "orvalys Orvalys");
        api.as(applicant.token())
                .put("/api/companies/autre", Map.of("name", "Autre"))
                .expectProblem(403, "forbidden");
    }
}
