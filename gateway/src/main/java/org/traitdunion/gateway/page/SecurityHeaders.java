package org.traitdunion.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.GatewaySettings;

/**
 * What a browser may do with an answer. Only a page that was written with a nonce may run a script or apply a style, and
 * only those that carry it; everything else, JSON above all, may do nothing.
 */
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NONCE = SecurityHeaders.class.getName();
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final boolean encrypted;

    public SecurityHeaders(GatewaySettings settings) {
        this.encrypted = settings.encrypted();
    }

    /** A fresh nonce, which this request's policy will name. */
    public static String nonce(HttpServletRequest request) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    /** A fresh nonce with its policy, in an answer whose headers are written already, or by nobody. */
    public static String allowPage(HttpServletRequest request, HttpServletResponse response) {
        String nonce = nonce(request);
        response.setHeader(POLICY, page(nonce));
        return nonce;
    }

    private static String page(Object nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; img-src 'self' data:;"
                        .formatted(nonce)
                + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'";
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults()).addHeaderWriter(this::write);
    }

    /** Guards an answer of ours that nobody has guarded yet. */
    public void guard(HttpServletRequest request, HttpServletResponse response) {
        if (response.getHeader(POLICY) == null) {
            write(request, response);
        }
    }

    /** Writes them at once, into an answer that no chain of Spring Security will see. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        Object nonce = request.getAttribute(NONCE);
        response.setHeader(POLICY, nonce == null ? NOTHING : page(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
