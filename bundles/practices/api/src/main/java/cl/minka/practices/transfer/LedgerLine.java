package cl.minka.practices.transfer;

import java.math.BigDecimal;

/**
 * What a municipality gave another and received from it, in hours; disputed hours do not count.
 *
 * @param confirmed those of both that the other side confirmed
 */
public record LedgerLine(
        String municipality, String other, BigDecimal given, BigDecimal received, BigDecimal confirmed) {
    /** Above zero where more was given than received. */
    public BigDecimal balance() {
        return given.subtract(received);
    }
}
