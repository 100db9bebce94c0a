package org.linkbank.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML 1.2 file read as values with places. One document; a key stands once in its mapping; no aliases, because a
 * definition that says everything where it stands is easier to read, and because aliases can make a small file huge.
 *
 * @param name what messages call the file
 * @param lines how many lines it has
 */
public record YamlFile(String name, int lines, Optional<YamlValue> root) {

    /** Reads {@code file}; what is wrong is added to {@code problems}, and the root is empty if nothing could be read. */
    public static YamlFile read(Path file, String name, Problems problems) {
        return DefinitionText.read(file, name, problems)
                .map(text -> parse(text, name, problems))
                .orElseGet(() -> new YamlFile(name, 0, Optional.empty()));
    }

    /** Reads a text as {@link #read} reads a file. */
    public static YamlFile parse(String text, String name, Problems problems) {
        int lines = (int) text.lines().count();
        try {
            Optional<Node> root = new Compose(LoadSettings.builder()
                            .setLabel(name)
                            .setSchema(new CoreSchema())
                            .build())
                    .composeString(text);
            Reader reader = new Reader(name, problems);
            return new YamlFile(name, lines, root.filter(Reader::isThere).map(reader::value));
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> name + ":" + (mark.getLine() + 1))
                    .orElse(name);
            problems.add(where, "YAML", oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(name, "YAML", oneLine(String.valueOf(e.getMessage())));
        }
        return new YamlFile(name, lines, Optional.empty());
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    /** Turns the parser's nodes into values. */
    private record Reader(String name, Problems problems, Set<Node> seen) {

        Reader(String name, Problems problems) {
            this(name, problems, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        static boolean isThere(Node node) {
            return !Tag.NULL.equals(node.getTag());
        }

        YamlValue value(Node node) {
            if (!seen.add(node)) {
                problems.add(where(node), "the value itself", "an alias of it");
                return new YamlValue.Text(where(node), "");
            }
            if (node instanceof MappingNode mapping) {
                return entries(mapping);
            }
            if (node instanceof SequenceNode sequence) {
                List<YamlValue> items = new ArrayList<>();
                sequence.getValue().stream().filter(Reader::isThere).forEach(item -> items.add(value(item)));
                return new YamlValue.Items(where(node), items);
            }
            return new YamlValue.Text(where(node), node instanceof ScalarNode scalar ? scalar.getValue() : "");
        }

        private YamlValue.Entries entries(MappingNode mapping) {
            Map<String, String> keys = new LinkedHashMap<>();
            Map<String, YamlValue> values = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                add(tuple, keys, values);
            }
            return new YamlValue.Entries(
                    where(mapping), Collections.unmodifiableMap(keys), Collections.unmodifiableMap(values));
        }

        private void add(NodeTuple tuple, Map<String, String> keys, Map<String, YamlValue> values) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(where(tuple.getKeyNode()), "a word as key", "a list or mapping");
                return;
            }
            String earlier = keys.putIfAbsent(key.getValue(), where(key));
            if (earlier != null) {
                problems.add(where(key), "\"" + key.getValue() + "\" once", "it also at " + earlier);
            } else if (isThere(tuple.getValueNode())) {
                values.put(key.getValue(), value(tuple.getValueNode()));
            }
        }

        private String where(Node node) {
            return name + ":" + (node.getStartMark().map(Mark::getLine).orElse(0) + 1);
        }
    }
}
