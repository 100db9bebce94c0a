package org.linkbank.source.liferay;

import org.jspecify.annotations.Nullable;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/** Asks with one authorisation, or none, that does not expire. */
record FixedSession(@Nullable Authorisation authorisation) implements Session {

    @Override
    public @Nullable FetchRequest due() {
        return null;
    }

    @Override
    public void read(FetchResult result) {
        throw new IllegalStateException("an answer that this session did not ask for");
    }

    @Override
    public FetchRequest authorise(FetchRequest request) {
        return authorisation == null ? request : request.authorised(authorisation);
    }

    @Override
    public boolean named() {
        return authorisation != null;
    }

    @Override
    public boolean renew() {
        return false;
    }

    @Override
    public @Nullable String failure() {
        return null;
    }
}
