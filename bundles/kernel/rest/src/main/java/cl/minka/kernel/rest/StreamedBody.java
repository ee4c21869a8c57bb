package cl.minka.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method reads its body from an {@code InputStream} parameter while it arrives; nothing is kept of it
 * before. The method's service holds the limit. A body that ends early is an {@code IOException} that becomes a 400.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedBody {}
