package org.traitdunion.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

class LogoutTokensTest {

    private static final String ISSUER = "https://reseau.example/auth/realms/traitdunion";
    private static final RSAKey KEY = key();

    private final LogoutTokens tokens =
            new LogoutTokens(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), ISSUER, "gateway");

    @Test
    void goodOneNamesTheSessionAndThePerson() {
        var ended = tokens.read(signed(KEY, "logout+jwt", good()));
        assertThat(ended.getClaimAsString("sid")).isEqualTo("s");
        assertThat(ended.getSubject()).isEqualTo("camille");
    }

    @Test
    void thePersonAloneIsEnoughAndSoIsTheSession() {
        assertThat(tokens.read(signed(KEY, "JWT", good().claim("sid", null))).getSubject())
                .isEqualTo("camille");
        assertThat(tokens.read(signed(KEY, "logout+jwt", good().subject(null))).getClaimAsString("sid"))
                .isEqualTo("s");
    }

    static Stream<Arguments> spoiltOnes() {
        return Stream.of(
                spoilt("another issuer", token -> token.issuer("https://evil.example")),
                spoilt("no issuer", token -> token.issuer(null)),
                spoilt("for another client", token -> token.audience("forum")),
                spoilt("for nobody", token -> token.audience((String) null)),
                spoilt("of another event", token -> token.claim("events", Map.of("x", Map.of()))),
                spoilt("of no event", token -> token.claim("events", null)),
                spoilt("an identity token", token -> token.claim("nonce", "n")),
                spoilt("of nobody", token -> token.subject(null).claim("sid", null)),
                spoilt("without a time", token -> token.issueTime(null)),
                spoilt("without a name", token -> token.jwtID(null)),
                spoilt("expired", token -> token.issueTime(ago(900)).expirationTime(ago(600))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltOnes")
    void spoiltOneIsRefused(String how, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        String token = signed(KEY, "logout+jwt", spoil.apply(good()));
        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatIsSignedByAnotherOrOfAnotherKindOrNoTokenIsRefused() {
        for (String token :
                new String[] {signed(key(), "logout+jwt", good()), signed(KEY, "at+jwt", good()), "x", ""}) {
            assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(BadJwtException.class);
        }
    }

    private static Arguments spoilt(String how, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return Arguments.of(how, spoil);
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("gateway")
                .subject("camille")
                .claim("sid", "s")
                .jwtID("1")
                .issueTime(ago(1))
                .expirationTime(ago(-60))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private static String signed(RSAKey key, String type, JWTClaimsSet.Builder claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID("k")
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
