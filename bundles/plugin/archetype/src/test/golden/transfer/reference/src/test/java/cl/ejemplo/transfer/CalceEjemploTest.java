package cl.ejemplo.transfer;

import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import java.util.Set;

public final class CalceEjemploTest extends TransferContract {
    @Override
    protected TransferStrategy strategy() {
        return new CalceEjemplo();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
    }
}
