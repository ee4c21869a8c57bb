package cl.minka.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the statuses that a method answers when all goes well, for the OpenAPI document. Without it: 200, or 204 for
 * {@code Answer<Void>}; for a {@code POST} with a view, a {@code PUT} and an import what is usual there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** Statuses; 202 says that the client may have the work as a job. */
    int[] value();
}
