package cl.minka.plugin.transfer;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Describes a strategy to those who choose it; written on the component's class. */
@ComponentPropertyType
public @interface StrategyDescription {
    String PREFIX_ = "minka.strategy.";

    /** Stable name by which the strategy is chosen: lower-case letters, digits, hyphens. */
    String id();

    /** Name for people, in Spanish. */
    String name();

    /** One or two sentences for people, in Spanish: what it does and when it suits. */
    String description();

    /** JSON Schema (2020-12) of the parameters. */
    String parameters() default "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";
}
