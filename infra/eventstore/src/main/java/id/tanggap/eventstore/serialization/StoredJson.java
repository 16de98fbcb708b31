package id.tanggap.eventstore.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How everything that is stored is written. */
final class StoredJson {

    private StoredJson() {}

    static void configure(JsonMapper.Builder mapper) {
        mapper.addModule(new SingleValueRecords())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.NON_NULL)
                        .withContentInclusion(JsonInclude.Include.ALWAYS));
    }
}
