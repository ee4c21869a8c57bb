package cl.minka.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a part that a method with {@code @Consumes(Media.FORM)} needs, for the OpenAPI document. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(FormPart.All.class)
public @interface FormPart {
    String name();

    /** Its media type, such as {@link Media#CSV}. */
    String type() default Media.JSON;

    /** The record that it is read as, where it is JSON. */
    Class<?> view() default Void.class;

    /** Several parts. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        FormPart[] value();
    }
}
