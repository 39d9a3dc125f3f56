package dev.zephyr.incident;

import dev.zephyr.communication.MessageKind;
import dev.zephyr.policy.Policy;
import dev.zephyr.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fields whose values the policy lists: what people write into one is one of these, spelled as the policy does (P-12). */
final class FieldOptions {

    private FieldOptions() {}

    /** The fields as the policy spells them; all values that it does not have are refused together. */
    static Map<String, String> understood(Policy policy, Map<String, String> fields) {
        Map<String, String> understood = new TreeMap<>(fields);
        List<String> refused = new ArrayList<>();
        fields.forEach((field, value) -> {
            List<String> options = of(policy, field);
            Optional<String> meant =
                    options.stream().filter(value.strip()::equalsIgnoreCase).findFirst();
            meant.ifPresent(option -> understood.put(field, option));
            if (meant.isEmpty() && !options.isEmpty() && !value.isBlank()) {
                refused.add("\"" + value + "\" is no " + field + " of this policy; there are "
                        + String.join(", ", options));
            }
        });
        if (!refused.isEmpty()) {
            throw new Refusal(Refusal.Reason.INVALID, String.join("; ", refused));
        }
        return understood;
    }

    /** The values that a field may have; none where anything may be written. */
    static List<String> of(Policy policy, String field) {
        return policy.messages().values().stream()
                .map(MessageKind::options)
                .flatMap(options -> options.getOrDefault(field, List.of()).stream())
                .distinct()
                .toList();
    }
}
