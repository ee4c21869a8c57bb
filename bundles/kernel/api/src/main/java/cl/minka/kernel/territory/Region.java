package cl.minka.kernel.territory;

/**
 * A region.
 *
 * @param code two digits ({@code "05"})
 * @param order from north to south, 1 to 16
 */
public record Region(String code, String name, String officialName, String romanNumber, String capital, int order) {}
