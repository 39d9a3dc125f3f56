package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One map of a file, read key by key. What is wrong becomes a finding, and reading goes on. */
final class Entry {

    private static final String HIDDEN = "***";
    private static final int DIGEST_LENGTH = 12;

    private final MarkedYaml yaml;
    private final JsonPointer at;
    private final Findings findings;

    Entry(MarkedYaml yaml, JsonPointer at, Findings findings) {
        this.yaml = yaml;
        this.at = at;
        this.findings = findings;
    }

    /** Entries by their ids, as they stand in the file; one without an id, or with an id a second time, is reported. */
    static Map<String, Entry> byId(List<Entry> entries) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String id = entry.need("id", Ids::parse, Ids.FORM);
            if (id != null && byId.putIfAbsent(id, entry) != null) {
                entry.error("id", "this id stands here a second time", "give one of them another");
            }
        }
        return byId;
    }

    /** Names what the entry says: equal for equal content, whatever its layout and comments. */
    String digest() {
        return Digest.hex(yaml.root().at(at).toString()).substring(0, DIGEST_LENGTH);
    }

    boolean has(String key) {
        JsonNode value = yaml.root().at(at).path(key);
        return !value.isMissingNode() && !value.isNull();
    }

    /** Reports every key that is none of these, by its name alone: its value may be a secret. */
    void allow(Set<String> keys) {
        yaml.root().at(at).fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                String known = String.join(", ", keys.stream().sorted().toList());
                report(at.appendProperty(key), "", "there is no such key", "use one of " + known);
            }
        });
    }

    @Nullable
    String text(String key) {
        return read(key, Function.identity(), "a text");
    }

    String text(String key, String fallback) {
        String text = text(key);
        return text == null ? fallback : text;
    }

    /** The value of a key, or null when there is none or it can not be read; {@code form} says what is allowed. */
    <T> @Nullable T read(String key, Function<String, T> parse, String form) {
        return has(key) ? readAt(at.appendProperty(key), parse, form) : null;
    }

    /** As {@link #read}, and a missing value is reported. */
    <T> @Nullable T need(String key, Function<String, T> parse, String form) {
        if (!has(key)) {
            error(key, "it is missing", "write " + form);
        }
        return read(key, parse, form);
    }

    /** Every readable element of a list; one value alone is a list of one. */
    <T> List<T> list(String key, Function<String, T> parse, String form) {
        List<T> list = new ArrayList<>();
        for (JsonPointer place : elements(key)) {
            T value = readAt(place, parse, form);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** The keys of this map, in the order of the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        yaml.root().at(at).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (JsonPointer place : elements(key)) {
            if (yaml.root().at(place).isObject()) {
                entries.add(new Entry(yaml, place, findings));
            } else {
                findings.add(yaml.error(place, "this is no entry", "write keys and values, an id first"));
            }
        }
        return entries;
    }

    /** The map that a key holds. */
    Entry below(String key) {
        return new Entry(yaml, at.appendProperty(key), findings);
    }

    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode node = yaml.root().at(at).path(key);
        if (has(key) && !node.isObject()) {
            error(key, "this is no map", "write keys and values");
        }
        node.fieldNames().forEachRemaining(name -> {
            JsonPointer place = at.appendProperty(key).appendProperty(name);
            String value = readAt(place, Function.identity(), "a text");
            if (value != null) {
                map.put(name, value);
            }
        });
        return map;
    }

    boolean flag(String key, boolean fallback) {
        Boolean flag = read(key, Entry::parseFlag, "true or false");
        return flag == null ? fallback : flag;
    }

    @Nullable
    SecretReference secret(String key) {
        return has(key) ? secretAt(at.appendProperty(key)) : null;
    }

    List<SecretReference> secrets(String key) {
        List<SecretReference> secrets = new ArrayList<>();
        for (JsonPointer place : elements(key)) {
            SecretReference secret = secretAt(place);
            if (secret != null) {
                secrets.add(secret);
            }
        }
        return secrets;
    }

    void error(String key, String problem, String remedy) {
        report(Finding.Grade.ERROR, key, problem, remedy);
    }

    void report(Finding.Grade grade, String key, String problem, String remedy) {
        findings.add(yaml.finding(grade, key.isEmpty() ? at : at.appendProperty(key), problem, remedy));
    }

    /** A finding at the first element of a list that reads {@code value}, or at the key's only value. */
    void error(String key, String value, String problem, String remedy) {
        JsonPointer place = elements(key).stream()
                .filter(element -> yaml.root().at(element).asText().equals(value))
                .findFirst()
                .orElse(at.appendProperty(key));
        findings.add(yaml.error(place, problem, remedy));
    }

    private List<JsonPointer> elements(String key) {
        JsonPointer list = at.appendProperty(key);
        JsonNode node = yaml.root().at(list);
        if (!has(key)) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(list);
        }
        List<JsonPointer> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(list.appendIndex(i));
        }
        return elements;
    }

    private <T> @Nullable T readAt(JsonPointer place, Function<String, T> parse, String form) {
        JsonNode value = yaml.root().at(place);
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            try {
                return parse.apply(value.asText());
            } catch (IllegalArgumentException | DateTimeException e) {
                findings.add(yaml.error(place, "it can not be read", "write " + form));
                return null;
            }
        }
        findings.add(yaml.error(place, "there is no single value here", "write " + form));
        return null;
    }

    private @Nullable SecretReference secretAt(JsonPointer place) {
        try {
            return SecretReference.parse(yaml.root().at(place).asText());
        } catch (IllegalArgumentException e) {
            String remedy =
                    "write " + SecretReference.FORM + ", put the secret there, and replace it: it was in a file";
            report(place, HIDDEN, "this is no secret reference", remedy);
            return null;
        }
    }

    private void report(JsonPointer place, String found, String problem, String remedy) {
        int line = yaml.mark(place).line();
        findings.add(new Finding(Finding.Grade.ERROR, yaml.file(), line, yaml.key(place), found, problem, remedy));
    }

    private static Boolean parseFlag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("can not read \"" + text + "\": write true or false");
        }
        return Boolean.valueOf(text);
    }
}
