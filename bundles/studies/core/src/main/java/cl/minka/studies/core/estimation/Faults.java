package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, up to a number that people still read. */
final class Faults {
    private static final int MOST = 100;

    private final List<Fault> all = new ArrayList<>();

    void add(Fault fault) {
        if (all.size() < MOST) {
            all.add(fault);
        }
    }

    void cell(Columns columns, int row, String column, String code) {
        if (all.size() < MOST) {
            all.add(columns.fault(row, column, code));
        }
    }

    void throwIfAny() {
        InvalidInput.throwIfAny(all);
    }
}
