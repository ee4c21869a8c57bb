package cl.minka.kernel.rest.filter;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits on what clients may send, and the address by which they reach the platform. */
@ObjectClassDefinition(
        name = "%limits.name",
        description = "%limits.description",
        localization = "OSGI-INF/l10n/kernel-rest-metatype")
public @interface RestConfig {
    String PID = "cl.minka.kernel.rest";

    @AttributeDefinition(name = "%limits.jsonBytes.name", description = "%limits.jsonBytes.description")
    long jsonBytes() default 2_097_152;

    @AttributeDefinition(name = "%limits.csvBytes.name", description = "%limits.csvBytes.description")
    long csvBytes() default 67_108_864;

    @AttributeDefinition(name = "%limits.publicUrl.name", description = "%limits.publicUrl.description")
    String publicUrl() default "";
}
