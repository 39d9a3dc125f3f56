package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.YamlFile;
import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policies a catalogue can name: the presets, and those of its own folder, which replace a preset of their name. A
 * preset may hold blanks that only its users have to fill: its findings count when something names it.
 */
final class PolicyShelf {

    private static final List<String> PRESETS =
            List.of("ownership-escalation", "incident-management", "response-plan", "response-process", "zephyr");

    private final Parser parser;
    private final Map<String, Policy> presets;
    private final Map<String, List<Finding>> blanks;

    /** Reads one policy file. */
    @FunctionalInterface
    interface Parser {

        PolicyReading read(String file, byte[] bytes);
    }

    /** The policies of one reading. */
    record Stock(Map<String, Policy> policies, Map<String, List<Finding>> blanks) {

        Stock {
            policies = Ordered.copy(policies);
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(policies.keySet());
            names.addAll(blanks.keySet());
            return Ordered.copy(names);
        }

        /** Reports why a preset that is named can not be used. */
        void blame(@Nullable String name, Findings findings) {
            if (name != null && !policies.containsKey(name)) {
                findings.addAll(blanks.getOrDefault(name, List.of()));
            }
        }
    }

    PolicyShelf(Parser parser, Map<String, byte[]> presetFiles) {
        this.parser = parser;
        this.presets = new LinkedHashMap<>();
        this.blanks = new LinkedHashMap<>();
        presetFiles.forEach((name, bytes) -> {
            PolicyReading reading = parser.read("policies/" + name + ".yaml", bytes);
            reading.policy()
                    .ifPresentOrElse(policy -> presets.put(name, policy), () -> blanks.put(name, reading.findings()));
        });
    }

    static PolicyShelf ofPresets(Parser parser) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PRESETS) {
            files.put(name, preset(name));
        }
        return new PolicyShelf(parser, files);
    }

    private static byte[] preset(String name) {
        String resource = "/policies/" + name + ".yaml";
        try (InputStream stream = PolicyShelf.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("can not find the preset " + resource + ": install this product again");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can not read the preset " + resource, e);
        }
    }

    Stock stock(CatalogueFiles files, Findings findings) {
        Map<String, Policy> own = new LinkedHashMap<>();
        files.bytes().forEach((file, bytes) -> {
            if (file.startsWith(Kind.POLICIES.file())) {
                PolicyReading reading = parser.read(file, bytes);
                findings.addAll(reading.findings());
                reading.policy().ifPresent(policy -> {
                    if (own.putIfAbsent(policy.name(), policy) != null) {
                        findings.add(secondOfItsName(file, bytes));
                    }
                });
            }
        });
        Map<String, Policy> all = new LinkedHashMap<>(presets);
        all.putAll(own);
        return new Stock(all, blanks);
    }

    private static Finding secondOfItsName(String file, byte[] bytes) {
        return YamlFile.read(file, bytes, new Findings())
                .error(
                        JsonPointer.compile("/name"),
                        "another file holds a policy of this name",
                        "give one of them another");
    }
}
