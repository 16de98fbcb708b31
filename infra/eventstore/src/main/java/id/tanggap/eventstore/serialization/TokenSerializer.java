package id.tanggap.eventstore.serialization;

import java.util.List;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * What Axon keeps for itself (tracking tokens, the diagnostics of dead letters) as JSON under class names. Only classes
 * of the given packages and those below them are ever loaded.
 */
public final class TokenSerializer extends Jackson3Serializer {

    private final List<String> trustedPackages;

    public TokenSerializer(String... trustedPackages) {
        super(builder().jsonMapperBuilderCustomizer(mapper -> configure(mapper, trustedPackages)));
        this.trustedPackages = List.of(trustedPackages);
    }

    /** A token may hold others (a replay's holds where it began), each with its class's name beside it. */
    private static void configure(JsonMapper.Builder mapper, String... trustedPackages) {
        StoredJson.configure(mapper);
        BasicPolymorphicTypeValidator.Builder trusted = BasicPolymorphicTypeValidator.builder();
        for (String name : trustedPackages) {
            trusted.allowIfSubType(name + ".");
        }
        mapper.polymorphicTypeValidator(trusted.build());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        boolean trusted = SimpleSerializedType.emptyType().equals(type)
                || trustedPackages.stream().anyMatch(name -> type.getName().startsWith(name + "."));
        if (!trusted) {
            throw new UnregisteredEventException(
                    "A class of the name '%s' is not loaded: it is in none of the packages %s"
                            .formatted(type.getName(), trustedPackages));
        }
        return super.classForType(type);
    }
}
