package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.catalogue.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code integrations.yaml}. Without the file every port is local. */
final class IntegrationsReader {

    private static final String PORTS = "ports";
    private static final String VENDORS = "vendors";
    private static final String SERVICES = "services";

    private final Known known;

    private IntegrationsReader(Known known) {
        this.known = known;
    }

    static Integrations read(byte @Nullable [] bytes, Known known, Findings findings) {
        if (bytes == null) {
            return Integrations.NONE;
        }
        MarkedYaml yaml = YamlFile.read(Kind.INTEGRATIONS.file(), bytes, findings);
        Entry root = new Entry(yaml, JsonPointer.empty(), findings);
        root.allow(Set.of(PORTS, VENDORS));
        return new IntegrationsReader(known).read(root);
    }

    private Integrations read(Entry root) {
        Map<String, VendorEntry> vendors = new LinkedHashMap<>();
        Set<String> declared = new LinkedHashSet<>();
        for (Entry entry : root.entries(VENDORS)) {
            String id = entry.need("id", Function.identity(), oneOf(VendorForms.names()));
            VendorForm form = id == null ? null : VendorForms.find(id).orElse(null);
            if (id != null && form == null) {
                entry.error("id", "there is no such vendor", "use one of " + String.join(", ", VendorForms.names()));
            } else if (form != null && !declared.add(form.vendor())) {
                entry.error("id", "this id stands here a second time", "keep one of them");
            } else if (form != null) {
                vendors.put(form.vendor(), vendor(entry, form));
            }
        }
        return new Integrations(ports(root, declared), vendors);
    }

    private static Map<String, String> ports(Entry root, Set<String> declared) {
        Map<String, String> ports = new TreeMap<>(root.map(PORTS));
        Entry below = root.below(PORTS);
        ports.forEach((port, vendor) -> {
            if (!VendorForms.PORTS.contains(port)) {
                below.error(port, "there is no such port", "use one of " + String.join(", ", VendorForms.PORTS));
            } else if (!VendorForms.at(port).contains(vendor)) {
                below.error(
                        port,
                        "no adapter of that name stands at this port",
                        "use one of " + String.join(", ", VendorForms.at(port)));
            } else if (!vendor.equals(Integrations.LOCAL) && !declared.contains(vendor)) {
                below.error(port, "nothing is said about this vendor", "add it under \"" + VENDORS + "\"");
            }
        });
        return ports;
    }

    private VendorEntry vendor(Entry entry, VendorForm form) {
        entry.allow(form.names());
        Map<String, List<String>> values = new TreeMap<>();
        Map<String, List<SecretReference>> secrets = new TreeMap<>();
        for (VendorForm.Key key : form.keys()) {
            if (!entry.has(key.name())) {
                if (key.required()) {
                    entry.error(key.name(), "it is missing", "write " + key.form());
                }
            } else if (key.kind().equals(VendorForm.Kind.SECRET)) {
                secrets.put(key.name(), entry.secrets(key.name()));
            } else {
                values.put(key.name(), values(entry, key));
            }
        }
        VendorEntry told = new VendorEntry(form.vendor(), values, secrets, services(entry, form));
        form.rules().stream()
                .filter(rule -> rule.broken().test(told))
                .forEach(rule -> entry.error(rule.key(), rule.problem(), rule.remedy()));
        return told;
    }

    private Map<String, Map<String, List<String>>> services(Entry entry, VendorForm form) {
        Map<String, Map<String, List<String>>> services = new TreeMap<>();
        if (!entry.has(SERVICES)) {
            return services;
        }
        Entry below = entry.below(SERVICES);
        for (String service : below.keys()) {
            known.check(below, service, Kind.SERVICES, service);
            Entry own = below.below(service);
            own.allow(form.namesByService());
            Map<String, List<String>> values = new TreeMap<>();
            form.keys().stream()
                    .filter(key -> key.service() && own.has(key.name()))
                    .forEach(key -> values.put(key.name(), values(own, key)));
            services.put(service, values);
        }
        return services;
    }

    private static List<String> values(Entry entry, VendorForm.Key key) {
        List<String> values = new ArrayList<>(entry.list(key.name(), text -> value(key, text), key.form()));
        if (!key.kind().many() && values.size() > 1) {
            entry.error(key.name(), "there is more than one value here", "keep one of them");
        }
        return values;
    }

    private static String value(VendorForm.Key key, String text) {
        if (!key.fits(text)) {
            throw new IllegalArgumentException("can not use \"" + text + "\": write " + key.form());
        }
        return text;
    }

    private static String oneOf(Set<String> names) {
        return "one of " + String.join(", ", names);
    }
}
