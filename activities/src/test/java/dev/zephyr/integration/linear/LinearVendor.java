package dev.zephyr.integration.linear;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorException;
import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A team's issues, behind the part of Linear's own schema that we use: what does not fit it is refused as Linear does. */
public final class LinearVendor implements VendorDouble.Vendor {

    public static final String TOKEN = "lin_api_test";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UUID_V4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final Map<String, Map<String, Object>> issues = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> labels = new LinkedHashMap<>();
    private final GraphQL graphql = GraphQL.newGraphQL(
                    new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema()), wiring()))
            .build();

    public Map<String, Map<String, Object>> issues() {
        return issues;
    }

    public Map<String, Map<String, Object>> labels() {
        return labels;
    }

    public void state(String identifier, String type) {
        issue(identifier).put("state", Map.of("id", "s", "type", type));
    }

    @Override
    public Reply answer(Request request) {
        if (!TOKEN.equals(request.headers().getFirst("authorization"))) {
            return new Reply(401, "{\"errors\":[{\"message\":\"Authentication required, not authenticated\"}]}");
        }
        try {
            JsonNode asked = MAPPER.readTree(request.body());
            @SuppressWarnings("unchecked")
            Map<String, Object> variables = MAPPER.convertValue(asked.path("variables"), Map.class);
            ExecutionInput input = ExecutionInput.newExecutionInput(
                            asked.path("query").asText())
                    .variables(variables)
                    .build();
            return new Reply(
                    200, MAPPER.writeValueAsString(graphql.execute(input).toSpecification()));
        } catch (JsonProcessingException e) {
            return new Reply(400, "{\"errors\":[{\"message\":\"not JSON\"}]}");
        }
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(text("DateTime"))
                .scalar(text("JSON"))
                .scalar(text("TimelessDate"))
                .type("Query", type -> type.dataFetcher("issue", this::find).dataFetcher("issueLabels", this::labels))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("issueCreate", this::create)
                                .dataFetcher("issueLabelCreate", this::createLabel))
                .build();
    }

    private static GraphQLScalarType text(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(Scalars.GraphQLString.getCoercing())
                .build();
    }

    private Map<String, Object> create(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        String id = String.valueOf(input.get("id"));
        if (!id.matches(UUID_V4)) {
            throw error("id must be a UUID");
        }
        if (issues.containsKey(id)) {
            throw error("Entity already exists");
        }
        if (!Objects.equals(input.get("teamId"), "team-1")) {
            throw error("Entity not found: Team");
        }
        if (String.valueOf(input.get("title")).isBlank()) {
            throw error("title must not be empty");
        }
        Map<String, Object> issue = new LinkedHashMap<>(input);
        issue.put("identifier", "OPS-" + (issues.size() + 1));
        issue.put("url", "https://linear.app/acme/issue/" + issue.get("identifier"));
        issue.put("state", Map.of("id", "s", "type", "unstarted"));
        issues.put(id, issue);
        return Map.of("success", true, "issue", issue);
    }

    private Map<String, Object> find(DataFetchingEnvironment asked) {
        return issue(asked.getArgument("id"));
    }

    private Map<String, Object> issue(String name) {
        return issues.values().stream()
                .filter(it -> name.equals(it.get("id")) || name.equals(it.get("identifier")))
                .findFirst()
                .orElseThrow(() -> error("Entity not found: Issue"));
    }

    private Map<String, Object> labels(DataFetchingEnvironment asked) {
        Map<String, Map<String, String>> filter = asked.getArgument("filter");
        String name = filter.get("name").get("eqIgnoreCase");
        List<Map<String, Object>> found = labels.values().stream()
                .filter(label -> name.equalsIgnoreCase(String.valueOf(label.get("name"))))
                .toList();
        return Map.of("nodes", found);
    }

    private Map<String, Object> createLabel(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        if (labels.containsKey(String.valueOf(input.get("id")))) {
            throw error("Entity already exists");
        }
        labels.put(String.valueOf(input.get("id")), input);
        return Map.of("success", true, "issueLabel", input);
    }

    private static GraphqlErrorException error(String message) {
        return GraphqlErrorException.newErrorException()
                .message(message)
                .extensions(Map.of("code", "INPUT_ERROR", "userPresentableMessage", message))
                .build();
    }

    private static String schema() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LinearVendor.class.getResourceAsStream("/linear/schema-part.graphql")),
                StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            char[] part = new char[8192];
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                text.append(part, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
