package cl.minka.kernel.territory;

/**
 * A province.
 *
 * @param code three digits
 */
public record Province(String code, String name) {}
