package dev.zephyr.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.command.Command;
import dev.zephyr.starter.Caller;
import dev.zephyr.starter.TrialSetup;
import dev.zephyr.starter.ZephyrApplication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the API says of itself is what it does. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTest {

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private JsonNode description;

    @BeforeEach
    void theDescription() {
        caller = new Caller(port);
        description = caller.get("/v3/api-docs").json();
    }

    @Test
    void describesNothingThatSpringDoesNotServe() {
        eachOperation(
                (name, operation) -> assertThat(operation.path("tags")).as(name).isNotEmpty());
        assertThat(description.path("paths").properties())
                .hasSizeGreaterThan(30)
                .noneMatch(path -> path.getKey().contains("slack"));
    }

    @Test
    void saysOfEveryOperationWhatARefusalLooksLike() {
        eachOperation((name, operation) -> assertThat(
                        operation.at("/responses/default/$ref").asText())
                .as(name)
                .isEqualTo("#/components/responses/Problem"));
        assertThat(schema("Problem").path("required"))
                .extracting(JsonNode::asText)
                .contains("type", "title", "status", "detail");
    }

    @Test
    void saysWhatAHookTakesAndAnswers() {
        JsonNode deliver = description.at("/paths/~1hooks~1{source}~1{route}/post");

        assertThat(deliver.path("requestBody")).isNotEmpty();
        assertThat(deliver.path("responses").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("202", "default");
    }

    @Test
    void describesEveryCommandByItsWireName() {
        List<String> names = new ArrayList<>();
        schema("Command").at("/discriminator/mapping").fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(
                                Command.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::name)
                        .toList());
        assertThat(schema("PostUpdate").path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("do", "fields");
        assertThat(schema("Note").at("/properties/kind/enum"))
                .extracting(JsonNode::asText)
                .contains("hypothesis");
    }

    /** Each of these says which fields it knows when it meets one that it does not. */
    @ParameterizedTest
    @CsvSource({
        "Declaration, /api/v1/incidents",
        "CommandBody, /api/v1/incidents/x/commands",
        "Acknowledgements, /api/v1/acknowledgements",
        "ScheduleCommand, /api/v1/schedules/platform/commands"
    })
    void knowsTheFieldsOfEveryBody(String name, String path) {
        TreeSet<String> described = new TreeSet<>();
        schema(name).path("properties").fieldNames().forEachRemaining(described::add);

        String refused = caller.post("alice", path, "{\"unheard-of\":1}").text();

        assertThat(refused).contains("no such field; there are " + described);
    }

    private void eachOperation(BiConsumer<String, JsonNode> check) {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }
}
