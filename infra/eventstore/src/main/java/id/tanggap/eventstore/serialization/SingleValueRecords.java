package id.tanggap.eventstore.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads a record whose only component is called {@code value} as that bare value, in values and as the key of
 * a map: {@code new OpdId("pupr")} becomes {@code "pupr"}. Typed ids so cost nothing in JSON.
 */
public final class SingleValueRecords extends SimpleModule {

    public SingleValueRecords() {
        super("single-value-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new BareValue());
    }

    private static boolean isSingleValue(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static final class BareValue extends NopAnnotationIntrospector {

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && method.getParameterCount() == 0
                            && method.getName().equals("value")
                            && isSingleValue(method.getDeclaringClass())
                    ? Boolean.TRUE
                    : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && constructor.getParameterCount() == 1
                            && isSingleValue(constructor.getDeclaringClass())
                            && constructor.getRawParameterType(0)
                                    == constructor
                                            .getDeclaringClass()
                                            .getRecordComponents()[0]
                                            .getType()
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }
    }
}
