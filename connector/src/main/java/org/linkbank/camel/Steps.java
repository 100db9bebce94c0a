package org.linkbank.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.linkbank.source.files.FileFetcher;

/** Gives the steps the names by which route templates call them. */
public final class Steps {

    private static final Map<String, Function<Parts, Object>> MADE = new LinkedHashMap<>();

    static {
        MADE.put(
                "beginRun",
                parts -> new BeginRun(parts.pipelines(), parts.camel().createProducerTemplate()));
        MADE.put("moreToFetch", parts -> new MoreToFetch());
        MADE.put("fetchAnswer", parts -> new FetchAnswer());
        MADE.put("isFile", parts -> new IsFile());
        MADE.put("prepareRequest", parts -> new PrepareRequest());
        MADE.put("openFile", parts -> new OpenFile(parts.files()));
        MADE.put("noteFailure", parts -> new NoteFailure());
        MADE.put("handOver", parts -> new HandOver(parts.pipelines().clock()));
        MADE.put("readResponse", parts -> new ReadResponse());
        MADE.put("compareRecords", parts -> new CompareRecords());
        MADE.put("mapRecords", parts -> new MapRecords(parts.pipelines().iris()));
        MADE.put("checkRecords", parts -> new CheckRecords(parts.pipelines().shapes()));
        MADE.put("storeRecords", parts -> new StoreRecords());
        MADE.put("finishRun", parts -> new FinishRun());
        MADE.put("failRun", parts -> new FailRun());
        MADE.put("reportRun", parts -> new ReportRun());
    }

    private Steps() {}

    /** What steps are made of. */
    private record Parts(CamelContext camel, Pipelines pipelines, FileFetcher files) {}

    /** What a route template may refer to by {@code ref}. */
    public static Set<String> names() {
        return Set.copyOf(MADE.keySet());
    }

    static void bind(CamelContext camel, Pipelines pipelines, FileFetcher files) {
        Parts parts = new Parts(camel, pipelines, files);
        MADE.forEach((name, make) -> camel.getRegistry().bind(name, make.apply(parts)));
    }
}
