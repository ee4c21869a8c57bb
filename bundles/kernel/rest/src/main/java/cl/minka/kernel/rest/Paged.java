package cl.minka.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method answers a page of a list: it then takes {@code limit} (1 to 500, 50 by default), {@code after},
 * {@code sort} and {@code count=exact}, all found in {@link Call#slice()}; anything else is refused with a 400.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paged {
    /** The fields that the list can be sorted by ({@code sort=field,-field}); none: the parameter is refused. */
    String[] sort() default {};
}
