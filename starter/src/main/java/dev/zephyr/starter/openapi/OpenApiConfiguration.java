package dev.zephyr.starter.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Spring knows the paths and their parameters, {@code openapi/zephyr.yaml} says what their bodies and answers look like, and
 * the commands are described by their own classes.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String DONE = "200";
    private static final String OTHERWISE = "default";
    private static final String JSON = "application/json";

    @Bean
    OpenAPI description() throws IOException {
        try (InputStream text = OpenApiConfiguration.class.getResourceAsStream("/openapi/zephyr.yaml")) {
            JsonNode description = Yaml31.mapper().readTree(Objects.requireNonNull(text));
            ((ObjectNode) description.at("/components/schemas")).setAll(CommandSchemas.all());
            return Yaml31.mapper().treeToValue(description, OpenAPI.class);
        }
    }

    @Bean
    OpenApiCustomizer answers() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .forEach(OpenApiConfiguration::complete);
    }

    /** Spring takes every answer for a text with 200: it is JSON, where the file says nothing else. */
    private static void complete(ApiResponses responses) {
        boolean other = responses.keySet().stream().anyMatch(code -> code.startsWith("2") && !code.equals(DONE));
        if (other) {
            responses.remove(DONE);
        }
        ApiResponse done = responses.get(DONE);
        if (done != null && done.getContent() != null && done.getContent().containsKey("*/*")) {
            done.setContent(new Content().addMediaType(JSON, new MediaType()));
        }
        responses.addApiResponse(OTHERWISE, new ApiResponse().$ref("#/components/responses/Problem"));
    }
}
