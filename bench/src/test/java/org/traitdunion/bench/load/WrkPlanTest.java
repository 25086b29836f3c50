package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrkPlanTest {

    @Test
    void quotesWhatLuaWouldTakeForItsOwn() {
        Call call = Call.put("/api/threads/1/replies/{uuid}", Map.of("Cookie", "a=\"b\""), "{\"body\":\"un\\ndeux\"}");
        assertThat(WrkPlan.lua(List.of(call))).isEqualTo("""
                        return {
                        {method="PUT", path="/api/threads/1/replies/{uuid}", headers={["Cookie"]="a=\\"b\\""}, body="{\\"body\\":\\"un\\\\ndeux\\"}"}
                        }
                        """);
    }

    @Test
    void leavesOutABodyThatIsNone() {
        assertThat(WrkPlan.lua(List.of(Call.get("/", Map.of()))))
                .contains("headers={}}")
                .doesNotContain("body");
    }
}
