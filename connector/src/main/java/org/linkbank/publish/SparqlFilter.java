package org.linkbank.publish;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.FusekiFilter;

/**
 * Lets a GET without a query pass to the pages, which have the editor and the service description (SPARQL 1.1 Service
 * Description, section 2); everything else is Fuseki's.
 */
final class SparqlFilter extends FusekiFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean reads = http.getMethod().equals("GET") || http.getMethod().equals("HEAD");
        boolean asksNothing =
                http.getQueryString() == null || http.getQueryString().isEmpty();
        if (reads && asksNothing) {
            chain.doFilter(request, response);
            return;
        }
        ((HttpServletResponse) response).addHeader("Vary", "Accept");
        // The data is public: a page of another site may read it (decision 0072). Nothing here needs a credential.
        ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
        super.doFilter(request, response, chain);
    }
}
