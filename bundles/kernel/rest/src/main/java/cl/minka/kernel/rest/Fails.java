package cl.minka.kernel.rest;

import cl.minka.kernel.Kind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names refusals of a method for the OpenAPI document, beside those that follow from its verb, roles, parameters and
 * body (400, 401, 403, 406, 412, 413, 415, 428, 429).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Fails.All.class)
public @interface Fails {
    Kind kind();

    /** Keys such as {@code contest.not-found}. */
    String[] value();

    /** Several kinds. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Fails[] value();
    }
}
