package org.linkbank.source.fetch;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.CircularRedirectException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/** Says in one sentence, without secrets and without what the server sent, why a request or the reading of its answer failed. */
public final class FailureReason {

    private FailureReason() {}

    /** The result of a request that ended with an exception, whoever performed it. */
    public static FetchResult.Failure of(FetchRequest request, Throwable failure) {
        return new FetchResult.Failure(request, HopRules.shown(request.uri()) + ": " + of(failure) + ".");
    }

    /** The reason alone, without the address and the full stop. */
    public static String of(Throwable failure) {
        @Nullable Throwable last = null;
        for (@Nullable Throwable cause = failure; cause != null && cause != last; cause = cause.getCause()) {
            @Nullable String known = known(cause);
            if (known != null) {
                return known;
            }
            last = cause;
        }
        return "expected an HTTP answer, found " + failure.getClass().getSimpleName();
    }

    private static @Nullable String known(Throwable e) {
        if (e instanceof FetchRefusedException
                || e instanceof AddressRefusedException
                || e instanceof FetchLimitException) {
            return e.getMessage();
        } else if (e instanceof CircularRedirectException) {
            return "expected an answer, found redirects in a circle";
        } else if (e instanceof RedirectException) {
            return "expected an answer, found too many redirects";
        } else if (e instanceof UnknownHostException) {
            return "expected a known host, found that its name does not resolve";
        } else if (e instanceof ConnectTimeoutException) {
            return "expected a connection, found no reaction in time";
        } else if (e instanceof ConnectException) {
            return "expected a connection, found it refused";
        } else if (e instanceof SocketTimeoutException) {
            return "expected an answer, found silence until the time limit";
        } else if (e instanceof InterruptedIOException || e instanceof CancellationException) {
            return "expected an answer, found that the request was stopped";
        } else if (e instanceof SSLException) {
            return "expected a trustworthy TLS connection, found " + e.getMessage();
        } else if (e instanceof NoHttpResponseException || e instanceof ConnectionClosedException) {
            return "expected a whole answer, found the connection closed";
        } else if (e instanceof SocketException) {
            return "expected a whole answer, found the connection reset";
        }
        return null;
    }
}
