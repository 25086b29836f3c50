package org.traitdunion.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Mints access tokens as Keycloak would, and such as a service must refuse. */
public final class Tokens {

    /** A token for the person with this subject, valid for five minutes. */
    public Minting of(String subject) {
        return new Minting(subject);
    }

    /** A token in the making. */
    public static final class Minting {
        private final JWTClaimsSet.Builder claims;
        private final List<String> roles = new ArrayList<>();
        private RSAKey key = TokenIssuer.KEY;

        private Minting(String subject) {
            var now = Instant.now();
            claims = new JWTClaimsSet.Builder()
                    .subject(subject)
                    .issuer(TokenIssuer.ISSUER)
                    .audience("traitdunion-api")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        }

        /** With a name, as in {@code Alice Martin}. */
        public Minting named(String name) {
            var parts = name.split(" ", 2);
            claims.claim("name", name)
                    .claim("given_name", parts[0])
                    .claim("family_name", parts[parts.length - 1])
                    .claim(
                            "preferred_username",
                            name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'));
            return this;
        }

        public Minting email(String address) {
            claims.claim("email", address);
            return this;
        }

        /** With the realm role of administrators. */
        public Minting admin() {
            roles.add("admin");
            return this;
        }

        /** With any other claim. */
        public Minting claim(String name, Object value) {
            claims.claim(name, value);
            return this;
        }

        /** Expired a minute ago. */
        public Minting expired() {
            claims.expirationTime(Date.from(Instant.now().minusSeconds(60)));
            return this;
        }

        /** Of another realm. */
        public Minting otherIssuer() {
            claims.issuer("http://network.test/auth/realms/another");
            return this;
        }

        /** Meant for another service. */
        public Minting wrongAudience() {
            claims.audience("account");
            return this;
        }

        /** Signed with another key of the same name. */
        public Minting otherKey() {
            key = TokenIssuer.OTHER_KEY;
            return this;
        }

        /** Good for ever. */
        public Minting endless() {
            claims.expirationTime(null);
            return this;
        }

        /** The finished token. */
        public String token() {
            try {
                return signed(JWSAlgorithm.RS256, new RSASSASigner(key));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The finished token, which says itself that nobody signed it. */
        public String unsigned() {
            return new PlainJWT(claims()).serialize();
        }

        /** The finished token, signed with what everybody knows, by an algorithm that takes one key to sign and to verify. */
        public String signedWithThePublicKey() {
            try {
                return signed(
                        JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private JWTClaimsSet claims() {
            return claims.claim("realm_access", Map.of("roles", List.copyOf(roles)))
                    .build();
        }

        private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
            var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims());
            token.sign(signer);
            return token.serialize();
        }
    }
}
