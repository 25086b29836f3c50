package org.traitdunion.kit.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are taken.
 *
 * @param issuer the issuer that a token must name, as the browser sees it
 * @param jwkSetUri where this service fetches the issuer's keys, over the internal network
 * @param audience the audience that a token must carry
 * @param skew how far the clocks of issuer and service may differ
 * @param cached how many validated tokens are remembered, each until it expires
 */
@ConfigurationProperties("traitdunion.tokens")
record TokenSettings(String issuer, String jwkSetUri, String audience, Duration skew, int cached) {}
