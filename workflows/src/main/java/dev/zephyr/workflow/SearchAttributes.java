package dev.zephyr.workflow;

import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.common.SearchAttributeKey;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What operators find incidents by. Never encrypted: no personal data. Names are wire names. */
public final class SearchAttributes {

    public static final SearchAttributeKey<String> INCIDENT = SearchAttributeKey.forKeyword("ZephyrIncident");
    public static final SearchAttributeKey<String> STATUS = SearchAttributeKey.forKeyword("ZephyrStatus");
    public static final SearchAttributeKey<String> SEVERITY = SearchAttributeKey.forKeyword("ZephyrSeverity");
    public static final SearchAttributeKey<String> SERVICE = SearchAttributeKey.forKeyword("ZephyrService");
    public static final SearchAttributeKey<String> TEAM = SearchAttributeKey.forKeyword("ZephyrTeam");
    public static final SearchAttributeKey<String> WAITING_FOR = SearchAttributeKey.forKeyword("ZephyrWaitingFor");
    public static final SearchAttributeKey<Boolean> ACKNOWLEDGED = SearchAttributeKey.forBoolean("ZephyrAcknowledged");
    public static final SearchAttributeKey<Boolean> ATTENTION = SearchAttributeKey.forBoolean("ZephyrAttention");
    public static final SearchAttributeKey<OffsetDateTime> NEXT_DEADLINE =
            SearchAttributeKey.forOffsetDateTime("ZephyrNextDeadline");

    private SearchAttributes() {}

    /** All of them with their types, for registration before a worker polls. */
    public static Map<String, IndexedValueType> definitions() {
        Map<String, IndexedValueType> types = new LinkedHashMap<>();
        List.of(INCIDENT, STATUS, SEVERITY, SERVICE, TEAM, WAITING_FOR, ACKNOWLEDGED, ATTENTION, NEXT_DEADLINE)
                .forEach(key -> types.put(key.getName(), key.getValueType()));
        return types;
    }
}
