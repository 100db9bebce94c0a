/**
 * Publishers of RDF, played: a dump, and a SPARQL endpoint that carries out what it is asked. Knows neither protocols nor
 * mappings of the connector.
 */
@NullMarked
package org.linkbank.demo.rdf;

import org.jspecify.annotations.NullMarked;
