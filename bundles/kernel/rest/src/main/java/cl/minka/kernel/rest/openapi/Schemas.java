package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.json.Json;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** Makes JSON schemas of views and bodies, as the strict mapper writes and reads them. */
final class Schemas {
    private final Components components;
    private final ModelConverters converters = new ModelConverters();
    private final Map<Type, String> references = new HashMap<>();

    Schemas(Components components) {
        this.components = components;
        converters.addConverter(new ModelResolver(Json.strict().copy(), new Names()));
        converters.addConverter(new PlainTypes());
    }

    /** The schema of a type; named ones are put into the components and referred to. */
    Schema<?> of(Type type) {
        String known = references.get(type);
        return known == null ? resolve(type) : new Schema<Object>().$ref(known);
    }

    private Schema<?> resolve(Type type) {
        ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        if (resolved == null || resolved.schema == null) {
            return new Schema<Object>();
        }
        resolved.referencedSchemas.forEach((name, schema) -> components.addSchemas(name, alternatives(schema)));
        if (resolved.schema.get$ref() != null) {
            references.put(type, resolved.schema.get$ref());
        }
        return resolved.schema;
    }

    /** One of several shapes has no shape of its own. */
    private static Schema<?> alternatives(Schema<?> schema) {
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            schema.setType(null);
            schema.setProperties(null);
        }
        return schema;
    }

    /** Nested records carry the name of their outer class, so that no two of them share a name. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, java.util.Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String own = super.nameForClass(type, options);
            return outer == null || type.getName().startsWith("java.") ? own : outer.getSimpleName() + own;
        }
    }
}
