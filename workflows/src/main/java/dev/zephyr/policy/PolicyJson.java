package dev.zephyr.policy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON form of a policy, in which it is pinned: properties it does not know are ignored, so that pins stay readable. */
public final class PolicyJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build();

    private PolicyJson() {}

    public static String write(Policy policy) {
        try {
            return MAPPER.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can not write policy " + policy.name() + " as JSON", e);
        }
    }

    public static Policy read(String json) {
        try {
            return MAPPER.readValue(json, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can not read a pinned policy: " + e.getOriginalMessage(), e);
        }
    }
}
