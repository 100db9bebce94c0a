package org.linkbank.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.linkbank.source.files.FileFetcher;

/** Gives the steps the names by which route templates call them. */
final class Steps {

    private Steps() {}

    static void bind(CamelContext camel, Pipelines pipelines, FileFetcher files) {
        Registry registry = camel.getRegistry();
        registry.bind("beginRun", new BeginRun(pipelines, camel.createProducerTemplate()));
        registry.bind("moreToFetch", new MoreToFetch());
        registry.bind("fetchAnswer", new FetchAnswer());
        registry.bind("isFile", new IsFile());
        registry.bind("prepareRequest", new PrepareRequest());
        registry.bind("openFile", new OpenFile(files));
        registry.bind("noteFailure", new NoteFailure());
        registry.bind("handOver", new HandOver(pipelines.clock()));
        registry.bind("readResponse", new ReadResponse());
        registry.bind("compareRecords", new CompareRecords());
        registry.bind("mapRecords", new MapRecords(pipelines.iris()));
        registry.bind("checkRecords", new CheckRecords(pipelines.shapes()));
        registry.bind("storeRecords", new StoreRecords());
        registry.bind("finishRun", new FinishRun());
        registry.bind("failRun", new FailRun());
        registry.bind("reportRun", new ReportRun());
    }
}
