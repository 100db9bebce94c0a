package org.linkbank.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers, with every answer, to load nothing from elsewhere, run nothing that stands in a page, and show no page
 * inside another.
 */
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The editor's code sets styles of its own and brings its icons as data; no script may do what a page's may not.
    private static final String EDITOR_POLICY =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; font-src 'self' data:");

    private static final Set<String> EDITORS =
            Set.of(Part.PUBLIC.prefix() + "/sparql", Part.PRIVATE.prefix() + "/sparql");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean editor = EDITORS.contains(request.getRequestURI()) && request.getQueryString() == null;
        response.setHeader("Content-Security-Policy", editor ? EDITOR_POLICY : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        chain.doFilter(request, response);
    }
}
