package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

class PersonTest {

    private static Person named(String name) {
        return with(Map.of("name", name));
    }

    private static Person with(Map<String, Object> claims) {
        return Person.of(Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("preferred_username", "awa.diarra")
                .claims(all -> all.putAll(claims))
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

    @Test
    void an_address_is_confirmed_if_the_token_says_so() {
        assertThat(with(Map.of("email", "awa@orvalys.example", "email_verified", true))
                        .isEmailConfirmed())
                .isTrue();
    }

    /** Claims by which no address is confirmed. */
    static List<Map<String, Object>> unconfirmed() {
        return List.of(
                Map.of("email", "awa@orvalys.example"),
                Map.of("email", "awa@orvalys.example", "email_verified", false),
                Map.of("email", "awa@orvalys.example", "email_verified", "true"),
                Map.of("email", "awa@orvalys.example", "email_verified", 1),
                Map.of("email", "awa@orvalys.example", "email_verified", List.of(true)),
                Map.of("email_verified", true));
    }

    @ParameterizedTest
    @MethodSource("unconfirmed")
    void an_address_is_not_confirmed_by_anything_else(Map<String, Object> claims) {
        assertThat(with(claims).isEmailConfirmed()).isFalse();
    }
}
