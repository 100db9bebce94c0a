package org.linkbank.source.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/** A request from its beginning to the end of its answer's body: watched for time, its body guarded. */
final class WholeRequest implements ExecChainHandler {

    private final FetchPolicy policy;
    private final Watchdog watchdog;
    private final Timekeeper time;

    WholeRequest(FetchPolicy policy, Watchdog watchdog, Timekeeper time) {
        this.policy = policy;
        this.watchdog = watchdog;
        this.time = time;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Patience patience = new Patience(policy.times(), time);
        Journey journey = new Journey(patience);
        journey.attachTo(scope.clientContext);
        patience.begin();
        Watchdog.Watch watch = watchdog.watch(patience, () -> abort(scope.execRuntime));
        boolean bodyFollows = false;
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            patience.end(0);
            bodyFollows = guardBody(response, patience, watch, scope.execRuntime);
            response.setHeader(GuardedClient.ANSWERED_FROM, String.valueOf(journey.at()));
            return response;
        } catch (IOException e) {
            throw patience.explain(e);
        } finally {
            if (!bodyFollows) {
                watch.close();
            }
        }
    }

    private boolean guardBody(
            ClassicHttpResponse response, Patience patience, Watchdog.Watch watch, ExecRuntime connection)
            throws IOException {
        @Nullable HttpEntity entity = response.getEntity();
        if (entity == null) {
            return false;
        }
        Closing closing = whole -> {
            watch.close();
            if (!whole) {
                abort(connection); // else closing would read the rest, however long, to use the connection again
            }
        };
        response.setEntity(new GuardedBody(entity, policy.bytes(), patience, closing));
        return true;
    }

    private static void abort(ExecRuntime connection) {
        if (connection instanceof Cancellable cancellable) {
            cancellable.cancel();
        } else {
            connection.discardEndpoint();
        }
    }
}
