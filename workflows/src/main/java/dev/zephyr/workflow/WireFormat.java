package dev.zephyr.workflow;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.temporal.common.converter.ByteArrayPayloadConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.common.converter.NullPayloadConverter;
import io.temporal.common.converter.PayloadConverter;
import io.temporal.common.converter.ProtobufJsonPayloadConverter;
import io.temporal.common.converter.ProtobufPayloadConverter;

/**
 * The JSON in histories and answers: unknown properties are ignored, so that older and newer builds read each other;
 * times are ISO 8601.
 */
public final class WireFormat {

    private WireFormat() {}

    public static ObjectMapper mapper() {
        return JacksonJsonPayloadConverter.newDefaultObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /** What {@code sealing} takes is sealed by it; all else is plain JSON. */
    public static DataConverter dataConverter(PayloadConverter sealing) {
        return new DefaultDataConverter(
                new NullPayloadConverter(),
                new ByteArrayPayloadConverter(),
                new ProtobufJsonPayloadConverter(),
                new ProtobufPayloadConverter(),
                sealing,
                json());
    }

    public static PayloadConverter json() {
        return new JacksonJsonPayloadConverter(mapper());
    }

    public static DataConverter dataConverter() {
        return DefaultDataConverter.newDefaultInstance().withPayloadConverterOverrides(json());
    }
}
