package cl.minka.kernel.rest.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Enumerated values in lower case with hyphens, unless annotated otherwise. */
final class EnumIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] values, String[] names) {
        String[] explicit = super.findEnumValues(config, annotatedClass, values, names);
        for (int i = 0; i < values.length; i++) {
            if (explicit[i] == null) {
                explicit[i] = EnumNames.of(values[i]);
            }
        }
        return explicit;
    }
}
