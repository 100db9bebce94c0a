package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.linkbank.file.ConstructFile;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.BlankLabels;
import org.linkbank.split.CanonicalRdf;
import org.linkbank.split.Piece;
import org.linkbank.split.Splitter;

/**
 * A mapping of RDF to RDF: a CONSTRUCT query, run on the graph of each record, which is one subject with what is said of it.
 * {@code ?idBase} is bound to the IRI to which minted ones are relative, {@code ?subject} to the record's subject, and values are
 * looked up in the vocabulary as {@link QueryTables} says.
 */
final class QueryMapping implements Mapping {

    /** RDF says itself what its things are, so there is one kind. */
    static final String KIND = "resources";

    private static final long MOST_MILLISECONDS = 10_000;

    private final String name;
    private final String version;
    private final String display;
    private final Query query;
    private final PropertyFunctionRegistry lookups;

    private QueryMapping(String name, String version, String display, Query query, PropertyFunctionRegistry lookups) {
        this.name = name;
        this.version = version;
        this.display = display;
        this.query = query;
        this.lookups = lookups;
    }

    /** @param vocabulary where a file of the vocabulary is, if it is anywhere */
    static Compilation compile(byte[] text, String name, String display, Function<String, Optional<Path>> vocabulary) {
        org.linkbank.file.Problems problems = new org.linkbank.file.Problems();
        Optional<Query> query = ConstructFile.read(text, display, problems);
        if (query.isEmpty()) {
            return new Compilation.Invalid(problems.all());
        }
        MappingVersion version = new MappingVersion(text);
        List<Problem> missing = new ArrayList<>();
        PropertyFunctionRegistry lookups =
                QueryTables.of(query.get(), new Crosswalks(vocabulary, version), display, missing);
        return missing.isEmpty()
                ? new Compilation.Compiled(new QueryMapping(name, version.of(name), display, query.get(), lookups))
                : new Compilation.Invalid(missing);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<RecordForm> form(String kind) {
        return kind.equals(KIND) ? Optional.of(RecordForm.RDF) : Optional.empty();
    }

    @Override
    public Optional<String> iterator(String kind) {
        return Optional.empty();
    }

    @Override
    public Iterator<Piece<byte[]>> split(String kind, InputStream body, Limits limits) {
        if (!kind.equals(KIND)) {
            throw new IllegalArgumentException(display + ": expected the kind " + KIND + ", found " + kind);
        }
        return Splitter.rdf(body, "ttl", "", limits);
    }

    @Override
    public MappingResult map(SourceRecord record, Iris iris) {
        if (record.form() != RecordForm.RDF) {
            return rejected("a record in " + RecordForm.RDF, "one in " + record.form());
        }
        List<Triple> made;
        try {
            made = construct(record.bytes(), iris.idBase(record.key().source()));
        } catch (QueryCancelledException e) {
            return rejected("a query that ends within " + MOST_MILLISECONDS / 1000 + " seconds", "one that does not");
        }
        if (made.isEmpty()) {
            return rejected("a subject that the query makes something of", "none");
        }
        Map<Node, String> labels = BlankLabels.of(made);
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        made.forEach(triple -> graph.add(Triple.create(
                named(triple.getSubject(), labels, record, iris),
                triple.getPredicate(),
                named(triple.getObject(), labels, record, iris))));
        return new MappingResult.Mapped(new RecordGraph(record.key(), graph), List.of());
    }

    private static Node named(Node node, Map<Node, String> labels, SourceRecord record, Iris iris) {
        return node.isBlank() ? iris.skolem(record.key(), labels.getOrDefault(node, "b")) : node;
    }

    private List<Triple> construct(byte[] record, String idBase) {
        try (QueryExec run = QueryExec.graph(CanonicalRdf.read(record))
                .query(query)
                .substitution("idBase", NodeFactory.createURI(idBase))
                .substitution("subject", NodeFactory.createURI(CanonicalRdf.subject(record)))
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.registryPropertyFunctions, lookups)
                .timeout(MOST_MILLISECONDS, TimeUnit.MILLISECONDS)
                .build()) {
            return run.construct().find().toList();
        }
    }

    private MappingResult rejected(String expected, String found) {
        return new MappingResult.Rejected(List.of(new Problem(display, expected, found)));
    }

    /** Blank nodes stay, and what the query makes nothing of is rejected, as of a record. */
    @Override
    public StreamCounts stream(FileSources files, StreamOptions options, StreamRDF out) {
        Path declared = Path.of(KIND + ".ttl");
        long[] counts = new long[3];
        out.start();
        try (InputStream in = files.open(KIND, declared).orElseGet(InputStream::nullInputStream)) {
            String file = files.name(declared);
            String ending = file.substring(file.lastIndexOf('.') + 1);
            Splitter.rdf(in, ending, options.base(), options.limits())
                    .forEachRemaining(piece -> stream(piece, options, out, counts));
        } catch (IOException e) {
            throw new org.linkbank.split.SplitException(
                    KIND + ": expected a file that can be read, found one that cannot", e);
        }
        out.finish();
        return new StreamCounts(counts[0], counts[1], counts[2]);
    }

    private void stream(Piece<byte[]> piece, StreamOptions options, StreamRDF out, long[] counts) {
        List<Triple> made =
                piece instanceof Piece.Found<byte[]> found ? construct(found.value(), options.base()) : List.of();
        if (piece instanceof Piece.Broken<byte[]> broken) {
            options.rejected().accept(List.of(broken.problem()));
        } else if (made.isEmpty()) {
            options.rejected()
                    .accept(List.of(new Problem(display, "a subject that the query makes something of", "none")));
        }
        counts[made.isEmpty() ? 1 : 0]++;
        counts[2] += made.size();
        made.forEach(out::triple);
    }
}
