package org.traitdunion.gateway.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Two things that Spring's choice of a precompressed file leaves out: a coding of weight zero is one that the client cannot
 * read, and the uncompressed answer depends on what was accepted just as the compressed one does.
 */
@Component
class AcceptedCodings extends OncePerRequestFilter {

    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Vary", "Accept-Encoding");
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getHeader(String name) {
                        String value = super.getHeader(name);
                        return value == null || !"Accept-Encoding".equalsIgnoreCase(name) ? value : readable(value);
                    }
                },
                response);
    }

    private static String readable(String codings) {
        return Arrays.stream(codings.split(",", -1))
                .filter(coding -> !REFUSED.matcher(coding).find())
                .collect(Collectors.joining(","));
    }
}
