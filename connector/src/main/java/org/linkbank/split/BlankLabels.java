package org.linkbank.split;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Labels for the blank nodes of a graph that depend on the graph alone: nodes are told apart by what is said of them and with
 * what they are said, round after round; where nodes cannot be told apart, one is marked and the rounds go on. Graphs built
 * to defeat that (regular ones) may get other labels another time, which then counts as a change.
 */
public final class BlankLabels {

    private final Map<Node, List<Triple>> around = new LinkedHashMap<>();
    private final Map<Node, String> colours = new HashMap<>();

    private BlankLabels(Collection<Triple> triples) {
        for (Triple triple : triples) {
            note(triple.getSubject(), triple);
            note(triple.getObject(), triple);
        }
    }

    private void note(Node node, Triple triple) {
        if (node.isBlank()) {
            around.computeIfAbsent(node, any -> new ArrayList<>()).add(triple);
            colours.put(node, "");
        }
    }

    /** A label for each blank node: {@code b0}, {@code b1} and so on. */
    public static Map<Node, String> of(Collection<Triple> triples) {
        BlankLabels labels = new BlankLabels(triples);
        if (!labels.around.isEmpty()) {
            labels.refine();
            while (labels.distinct() < labels.around.size()) {
                labels.markOne();
                labels.refine();
            }
        }
        return labels.numbered();
    }

    private void refine() {
        int before;
        do {
            before = distinct();
            Map<Node, String> next = new HashMap<>();
            around.keySet().forEach(node -> next.put(node, colour(node)));
            colours.putAll(next);
        } while (distinct() > before);
    }

    private int distinct() {
        Set<String> all = new HashSet<>(colours.values());
        return all.size();
    }

    private String colour(Node node) {
        List<String> said = new ArrayList<>();
        for (Triple triple : around.getOrDefault(node, List.of())) {
            said.add(term(triple.getSubject(), node) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                    + term(triple.getObject(), node));
        }
        said.sort(Comparator.naturalOrder());
        return digest(colours.get(node) + "\n" + String.join("\n", said));
    }

    private String term(Node term, Node self) {
        return term.equals(self) ? "self" : term.isBlank() ? "_" + colours.get(term) : NodeFmtLib.strNT(term);
    }

    /** Of the nodes that share a colour, the first by colour. */
    private void markOne() {
        Map<String, List<Node>> byColour = new TreeMap<>();
        around.keySet()
                .forEach(node -> byColour.computeIfAbsent(colours.getOrDefault(node, ""), any -> new ArrayList<>())
                        .add(node));
        for (Map.Entry<String, List<Node>> each : byColour.entrySet()) {
            if (each.getValue().size() > 1) {
                colours.put(each.getValue().get(0), digest("marked " + each.getKey()));
                return;
            }
        }
    }

    private Map<Node, String> numbered() {
        List<Node> sorted = new ArrayList<>(around.keySet());
        sorted.sort(Comparator.comparing(node -> colours.getOrDefault(node, "")));
        Map<Node, String> labels = new HashMap<>();
        sorted.forEach(node -> labels.put(node, "b" + labels.size()));
        return labels;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
