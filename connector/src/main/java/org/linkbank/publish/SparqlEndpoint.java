package org.linkbank.publish;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphZero;

/**
 * Puts {@code /sparql} into a servlet context: Fuseki's dispatch with one dataset, one endpoint and one operation, query.
 * The dataset that Fuseki holds is empty; the query operation reads the store through {@link Queries}, which keeps the
 * generation it began on alive (decision 0070).
 */
public final class SparqlEndpoint {

    static final String PATH = "/sparql";

    private final Queries queries;
    private final QueryLimits limits;

    public SparqlEndpoint(Queries queries, QueryLimits limits) {
        this.queries = queries;
        this.limits = limits;
    }

    /** To be called while the context starts. */
    public void register(ServletContext context) {
        // For whatever asks ARQ outside of Queries, too: no query of this process leaves it.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint(PATH, service()));
        DataAccessPointRegistry.set(context, points);
        OperationRegistry.set(context, OperationRegistry.createEmpty());
        FilterRegistration.Dynamic filter = context.addFilter("sparql", new SparqlFilter());
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, PATH);
    }

    private DataService service() {
        Endpoint endpoint = Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlProtocol(new SparqlExchange(queries, limits.queryCharacters())))
                .build();
        DataService service = DataService.newBuilder(DatasetGraphZero.create())
                .addEndpoint(endpoint)
                .build();
        service.goActive();
        return service;
    }
}
