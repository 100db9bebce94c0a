package org.linkbank.source.fetch;

import java.util.function.Function;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/** Performs a harvest's requests. */
public interface Fetcher extends AutoCloseable {

    /**
     * Performs a request and lets {@code reader} read the result, whose body is closed when the reader returns. A failure to
     * get an answer is a result, too; what the reader throws is passed on.
     */
    <T> T fetch(FetchRequest request, Function<FetchResult, T> reader);

    @Override
    void close();
}
