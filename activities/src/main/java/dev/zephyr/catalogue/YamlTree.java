package dev.zephyr.catalogue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into a JSON tree with marks; what a tree can not hold is a finding and left out. */
final class YamlTree {

    static final int LONGEST_INTEGER = 18;
    static final Pattern NOTHING = Pattern.compile("");
    static final Pattern BOOLEAN = Pattern.compile("true|false");
    static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    /** Aliases of aliases grow without bound from a few lines; no honest file comes near this. */
    private static final int MOST_VALUES = 250_000;

    /** Between braces YAML takes a question mark for syntax: a blank is read as other characters, then put back. */
    private static final String BLANK = "???";

    private static final String READABLE_BLANK = "\uE0F0\uE0F1\uE0F2";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final int bytes;
    private final Findings findings;
    private final Map<JsonPointer, Mark> marks = new HashMap<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(String file, int bytes, Findings findings) {
        this.file = file;
        this.bytes = bytes;
        this.findings = findings;
    }

    static String withReadableBlanks(String text) {
        return text.replace(BLANK, READABLE_BLANK);
    }

    MarkedYaml of(Node root) {
        marks.put(JsonPointer.empty(), mark(root));
        JsonNode tree = read(root, JsonPointer.empty());
        boolean tooMany = marks.size() > MOST_VALUES;
        if (tooMany) {
            refuse(
                    root,
                    JsonPointer.empty(),
                    "the file grows to more than " + MOST_VALUES + " values",
                    "use fewer aliases");
        }
        MarkedYaml yaml = tooMany ? MarkedYaml.empty(file) : new MarkedYaml(file, bytes, tree, marks);
        refused.forEach(refusal -> findings.add(refusal.finding(yaml)));
        return yaml;
    }

    private JsonNode read(Node node, JsonPointer at) {
        if (node instanceof ScalarNode scalar) {
            return readScalar(scalar, at);
        }
        if (!node.getTag().equals(Tag.MAP) && !node.getTag().equals(Tag.SEQ)) {
            refuse(node, at, "can not read the tag " + node.getTag().getValue(), "leave the tag out");
        }
        if (!open.add(node)) {
            refuse(node, at, "this alias holds itself", "write the values out");
            return JSON.nullNode();
        }
        JsonNode tree =
                node instanceof MappingNode mapping ? readMapping(mapping, at) : readSequence((SequenceNode) node, at);
        open.remove(node);
        return tree;
    }

    private ObjectNode readMapping(MappingNode mapping, JsonPointer at) {
        ObjectNode tree = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Node keyNode = entry.getKeyNode();
            if (!(keyNode instanceof ScalarNode key)) {
                refuse(keyNode, at, "a list or a map can not be a key", "write a plain word before the colon");
                continue;
            }
            String name = asWritten(key);
            JsonPointer place = at.appendProperty(name);
            if (tree.has(name)) {
                int first = marks.getOrDefault(place, Mark.START).line();
                refuse(
                        keyNode,
                        place,
                        "this key stands here a second time, first in line " + first,
                        "keep one of them");
            } else if (marks.size() <= MOST_VALUES) {
                marks.put(place, mark(keyNode));
                tree.set(name, read(entry.getValueNode(), place));
            }
        }
        return tree;
    }

    private ArrayNode readSequence(SequenceNode sequence, JsonPointer at) {
        ArrayNode tree = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            if (marks.size() <= MOST_VALUES) {
                JsonPointer place = at.appendIndex(tree.size());
                marks.put(place, mark(element));
                tree.add(read(element, place));
            }
        }
        return tree;
    }

    private JsonNode readScalar(ScalarNode scalar, JsonPointer at) {
        String text = asWritten(scalar);
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches()) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)
                && text.length() <= LONGEST_INTEGER
                && INTEGER.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (!tag.equals(Tag.STR) && !tag.equals(Tag.INT)) {
            refuse(scalar, at, "can not read the tag " + tag.getValue(), "leave the tag out");
        }
        return JSON.textNode(text);
    }

    private void refuse(Node node, JsonPointer at, String problem, String remedy) {
        refused.add(new Refusal(at, mark(node).line(), problem, remedy));
    }

    private static String asWritten(ScalarNode scalar) {
        return scalar.getValue().replace(READABLE_BLANK, BLANK);
    }

    private static Mark mark(Node node) {
        return new Mark(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    /** What the tree leaves out; paths are spelt once the whole tree is known. */
    private record Refusal(JsonPointer at, int line, String problem, String remedy) {

        Finding finding(MarkedYaml yaml) {
            return new Finding(Finding.Grade.ERROR, yaml.file(), line, yaml.key(at), "", problem, remedy);
        }
    }
}
