package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.transfer.LedgerLine;
import java.math.BigDecimal;

/** What a municipality gave another and received from it, in hours. */
public record LedgerView(
        String municipality,
        String other,
        BigDecimal given,
        BigDecimal received,
        BigDecimal balance,
        BigDecimal confirmed) {
    static final TableShape<LedgerLine> TABLE = TableShape.<LedgerLine>named("ledger")
            .column("municipality", LedgerLine::municipality)
            .column("other", LedgerLine::other)
            .column("given", LedgerLine::given)
            .column("received", LedgerLine::received)
            .column("balance", LedgerLine::balance)
            .column("confirmed", LedgerLine::confirmed);

    static LedgerView of(LedgerLine line) {
        return new LedgerView(
                line.municipality(), line.other(), line.given(), line.received(), line.balance(), line.confirmed());
    }
}
