package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

class PersonTest {

    private static Person named(String name) {
        return Person.of(Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("name", name)
                .claim("preferred_username", "awa.diarra")
                .build());
    }

    @Test
    void a_name_is_one_line_that_reads_in_its_own_direction() {
        assertThat(named("Awa \u202enimdA\u202c\n Diarra\u0000").name()).isEqualTo("Awa  nimdA  Diarra");
        assertThat(named("Zoé Nguyễn").name()).isEqualTo("Zoé Nguyễn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u200b", "\u202e", "…"})
    void nobody_is_without_a_name(String name) {
        assertThat(named(name).name()).isEqualTo("awa.diarra");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        var name = named("😀a".repeat(200)).name();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(255);
        assertThat(name).doesNotContain("\ufffd");
        assertThat(Character.isHighSurrogate(name.charAt(name.length() - 1))).isFalse();
    }
}
