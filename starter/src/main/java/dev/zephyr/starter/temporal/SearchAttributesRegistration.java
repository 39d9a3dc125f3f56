package dev.zephyr.starter.temporal;

import static java.util.stream.Collectors.joining;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Sees to it that the search attributes exist before a worker polls: a workflow that sets an unknown one fails its task
 * for ever, so its incident would be stuck in silence.
 */
public final class SearchAttributesRegistration {

    private final SortedMap<String, IndexedValueType> wanted;

    public SearchAttributesRegistration(Map<String, IndexedValueType> wanted) {
        this.wanted = new TreeMap<>(wanted);
    }

    public static SearchAttributesRegistration of(Collection<? extends SearchAttributeKey<?>> keys) {
        Map<String, IndexedValueType> wanted = new TreeMap<>();
        keys.forEach(key -> wanted.put(key.getName(), key.getValueType()));
        return new SearchAttributesRegistration(wanted);
    }

    /** Creates what is missing. Doing it again changes nothing. */
    void register(WorkflowServiceStubs stubs, String namespace) {
        asOperator(stubs, operator -> {
            SortedMap<String, IndexedValueType> missing = missing(operator, namespace);
            if (!missing.isEmpty()) {
                add(operator, namespace, missing);
            }
        });
    }

    /** Fails unless all are there, naming the command that creates the missing ones. */
    void require(WorkflowServiceStubs stubs, String namespace) {
        asOperator(stubs, operator -> {
            SortedMap<String, IndexedValueType> missing = missing(operator, namespace);
            if (!missing.isEmpty()) {
                throw new TemporalUnavailable("namespace '%s' lacks the search attributes %s. Create them with: %s"
                        .formatted(
                                namespace,
                                String.join(", ", missing.keySet()),
                                createCommand(stubs.getOptions().getTarget(), namespace, missing)));
            }
        });
    }

    /** For the server in this process, which starts empty and can not list what it has. */
    void registerInEmptyServer(WorkflowServiceStubs stubs, String namespace) {
        asOperator(stubs, operator -> add(operator, namespace, wanted));
    }

    /** An address in Temporal Cloud takes no operator calls, so the command is another one there. */
    static String createCommand(String address, String namespace, SortedMap<String, IndexedValueType> missing) {
        if (address.contains(".tmprl.cloud") || address.contains(".temporal.io")) {
            return missing.entrySet().stream()
                    .map(it -> " --sa " + it.getKey() + "=" + typeName(it.getValue()))
                    .collect(joining("", "tcld namespace search-attributes add --namespace " + namespace, ""));
        }
        return missing.entrySet().stream()
                .map(it -> " --name " + it.getKey() + " --type " + typeName(it.getValue()))
                .collect(joining(
                        "",
                        "temporal operator search-attribute create --address " + address + " --namespace " + namespace,
                        ""));
    }

    private SortedMap<String, IndexedValueType> missing(OperatorServiceBlockingStub operator, String namespace) {
        Map<String, IndexedValueType> present = operator.listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(namespace)
                        .build())
                .getCustomAttributesMap();
        refuseOtherTypes(present, namespace);
        SortedMap<String, IndexedValueType> missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(present.keySet());
        return missing;
    }

    private void refuseOtherTypes(Map<String, IndexedValueType> present, String namespace) {
        String conflicts = present.entrySet().stream()
                .filter(it -> wanted.getOrDefault(it.getKey(), it.getValue()) != it.getValue())
                .map(it -> "%s is %s".formatted(it.getKey(), typeName(it.getValue())))
                .collect(joining(", "));
        if (!conflicts.isEmpty()) {
            throw new TemporalUnavailable(
                    ("search attributes in namespace '%s' have another type than Zephyr's: %s. A type can not be"
                                    + " changed: use a namespace of Zephyr's own (TEMPORAL_NAMESPACE)")
                            .formatted(namespace, conflicts));
        }
    }

    private static void add(
            OperatorServiceBlockingStub operator, String namespace, Map<String, IndexedValueType> attributes) {
        operator.addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                .setNamespace(namespace)
                .putAllSearchAttributes(attributes)
                .build());
    }

    private void asOperator(WorkflowServiceStubs stubs, Consumer<OperatorServiceBlockingStub> work) {
        // The options of the other stubs carry credentials; their channel is shared, so it is not closed here.
        OperatorServiceStubs operator =
                OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder(stubs.getOptions())
                        .setTarget(null)
                        .setSslContext(null)
                        .setEnableHttps(false)
                        .setChannelInitializer(null)
                        .setChannel(stubs.getRawChannel())
                        .validateAndBuildWithDefaults());
        try {
            work.accept(operator.blockingStub());
        } catch (StatusRuntimeException e) {
            throw new TemporalUnavailable(
                    ("search attributes %s can not be checked or created: %s. The account needs the right to list"
                                    + " search attributes")
                            .formatted(String.join(", ", wanted.keySet()), e.getStatus()),
                    e);
        } finally {
            operator.shutdown();
        }
    }

    /** As the command line spells it: INDEXED_VALUE_TYPE_KEYWORD_LIST is KeywordList. */
    private static String typeName(IndexedValueType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.name().replace("INDEXED_VALUE_TYPE_", "").split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
