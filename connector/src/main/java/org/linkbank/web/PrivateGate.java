package org.linkbank.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.linkbank.reader.LogIn;
import org.linkbank.reader.LogIn.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets readers pass, and nobody else: HTTP Basic (RFC 7617), over TLS or on this machine only, because a password goes with
 * each request. What passes is marked by {@link #READER}, and nothing of it is kept by browsers or caches.
 */
final class PrivateGate extends OncePerRequestFilter {

    static final String READER = PrivateGate.class.getName() + ".reader";

    private static final Logger LOG = LoggerFactory.getLogger(PrivateGate.class);

    private final LogIn logIn;

    PrivateGate(LogIn logIn) {
        this.logIn = logIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!isSafe(request)) {
            Problems.plain(response, 403, "private sources: expected https, found http. No password was looked at.");
            return;
        }
        Optional<BasicCredentials> shown = BasicCredentials.of(request.getHeader("Authorization"));
        Outcome outcome = shown.map(one -> logIn.attempt(one.name(), one.password(), client(request)))
                .orElseGet(Outcome.Refused::new);
        if (outcome instanceof Outcome.Entered entered) {
            request.setAttribute(READER, entered.reader());
            chain.doFilter(request, response);
        } else if (outcome instanceof Outcome.TryLater later) {
            busy(response, later.after());
        } else {
            refuse(request, response, shown.isPresent());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, boolean failed)
            throws IOException {
        if (failed) {
            LOG.warn("private sources: a log-in from {} failed", client(request));
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Linkbank private sources\", charset=\"UTF-8\"");
        Problems.plain(response, 401, "private sources: expected a reader's name and password. Nothing was shown.");
    }

    private static void busy(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds() + 1)));
        Problems.plain(response, 429, "private sources: expected fewer failed log-ins. Nothing was compared; wait.");
    }

    /** Over TLS to here or to a proxy on this machine, or not over a network at all. */
    private static boolean isSafe(HttpServletRequest request) throws UnknownHostException {
        String outside = request.getHeader("X-Forwarded-Proto");
        return request.isSecure() || (isHere(request) && (outside == null || outside.equalsIgnoreCase("https")));
    }

    private static boolean isHere(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    /** Whom a failure is counted against: behind a proxy on this machine, the one that it names last. */
    private static String client(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        String last = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        try {
            return isHere(request) && last.matches("[0-9A-Fa-f.:]{2,45}") ? last : request.getRemoteAddr();
        } catch (UnknownHostException e) {
            return request.getRemoteAddr();
        }
    }
}
