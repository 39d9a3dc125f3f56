package dev.zephyr.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.IndexedValueType;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchAttributesRegistrationTest {

    private static final SortedMap<String, IndexedValueType> MISSING = new TreeMap<>(Map.of(
            "ZephyrTeam", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "ZephyrTags", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST));

    @Test
    void namesTheCommandForAClusterOfOnesOwn() {
        assertThat(SearchAttributesRegistration.createCommand("temporal.example.com:7233", "ops", MISSING))
                .isEqualTo("temporal operator search-attribute create --address temporal.example.com:7233"
                        + " --namespace ops --name ZephyrTags --type KeywordList --name ZephyrTeam --type Keyword");
    }

    @Test
    void namesTheOtherCommandForTemporalCloud() {
        assertThat(SearchAttributesRegistration.createCommand("ops.a2dd6.tmprl.cloud:7233", "ops.a2dd6", MISSING))
                .isEqualTo("tcld namespace search-attributes add --namespace ops.a2dd6"
                        + " --sa ZephyrTags=KeywordList --sa ZephyrTeam=Keyword");
    }
}
