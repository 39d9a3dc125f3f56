package dev.zephyr.catalogue;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML and keeps the place of every value. Nothing a file says makes it throw: what can not be read is a finding.
 * {@code 12:30}, {@code on}, {@code no} and dates stay the text that was written.
 */
public final class YamlFile {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int DEEPEST = 40;
    private static final int MOST_ALIASES = 200;

    private YamlFile() {}

    public static MarkedYaml read(Path path, Findings findings) {
        String name = Objects.toString(path.getFileName(), path.toString());
        try {
            if (Files.size(path) > MOST_BYTES) {
                return unreadable(name, "it is larger than " + MOST_BYTES + " bytes", "split it", findings);
            }
            return read(name, Files.readAllBytes(path), findings);
        } catch (IOException e) {
            return unreadable(name, String.valueOf(e), "check that " + path + " exists and is readable", findings);
        }
    }

    public static MarkedYaml read(String name, byte[] bytes, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(name, text, findings);
        } catch (CharacterCodingException e) {
            return unreadable(name, "it is not UTF-8", "save it as UTF-8", findings);
        }
    }

    /** Reads text that findings call {@code name}. */
    public static MarkedYaml read(String name, String text, Findings findings) {
        try {
            Node root = yaml().compose(new StringReader(YamlTree.withReadableBlanks(text)));
            return root == null ? MarkedYaml.empty(name) : new YamlTree(name, size(text), findings).of(root);
        } catch (MarkedYAMLException e) {
            findings.add(unreadable(name, e));
        } catch (YAMLException e) {
            return unreadable(name, String.valueOf(e.getMessage()), "write it as plain YAML", findings);
        }
        return MarkedYaml.empty(name);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Finding unreadable(String name, MarkedYAMLException e) {
        org.yaml.snakeyaml.error.@Nullable Mark mark = e.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        String problem = "can not read this as YAML: " + e.getProblem() + context;
        return new Finding(Finding.Grade.ERROR, name, line, "", "", problem, "check indentation and quotes there");
    }

    private static MarkedYaml unreadable(String name, String reason, String remedy, Findings findings) {
        MarkedYaml empty = MarkedYaml.empty(name);
        findings.add(empty.error(JsonPointer.empty(), "can not read this file: " + reason, remedy));
        return empty;
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new AsWritten());
    }

    /** Plain scalars are integers, {@code true}, {@code false} or text: no times in base 60, no dates, no yes. */
    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, YamlTree.NOTHING, null, 0);
            addImplicitResolver(Tag.BOOL, YamlTree.BOOLEAN, "tf", 5);
            addImplicitResolver(Tag.INT, YamlTree.INTEGER, "-0123456789", YamlTree.LONGEST_INTEGER);
        }
    }
}
