package cl.minka.practices.core.transfer;

import cl.minka.kernel.jpa.Conditions;
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.LedgerLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Adds up who gave whom how much. */
final class Ledger {
    private final Optional<Set<String>> whose;
    private final Map<String, long[]> sums = new TreeMap<>();

    private Ledger(Optional<Set<String>> whose) {
        this.whose = whose;
    }

    /** @param whose municipalities that are asked for; empty for all */
    static List<LedgerLine> of(EntityManager manager, Optional<Set<String>> whose, Optional<Integer> year) {
        Conditions conditions = new Conditions().and("e.state <> :disputed", "disputed", HoursEntry.State.DISPUTED);
        year.ifPresent(one -> conditions
                .and("e.givenOn BETWEEN :first AND :last", "first", TransferStore.day(LocalDate.of(one, 1, 1)))
                .parameter("last", TransferStore.day(LocalDate.of(one, 12, 31))));
        whose.ifPresent(cuts -> conditions.and(
                "e.giver IN :cuts OR e.receiver IN :cuts", "cuts", List.copyOf(TransferStore.orNobody(cuts))));
        Ledger ledger = new Ledger(whose);
        conditions
                .select(manager, "SELECT e.giver, e.receiver, e.state, e.minutes FROM HoursEntity e", Object[].class)
                .getResultList()
                .forEach(row -> ledger.add(
                        (String) row[0], (String) row[1], row[2] == HoursEntry.State.CONFIRMED, (Integer) row[3]));
        return ledger.lines();
    }

    private void add(String giver, String receiver, boolean confirmed, int minutes) {
        add(giver, receiver, 0, confirmed, minutes);
        add(receiver, giver, 1, confirmed, minutes);
    }

    private void add(String municipality, String other, int way, boolean confirmed, int minutes) {
        if (whose.map(cuts -> cuts.contains(municipality)).orElse(true)) {
            long[] sum = sums.computeIfAbsent(municipality + other, key -> new long[3]);
            sum[way] += minutes;
            sum[2] += confirmed ? minutes : 0;
        }
    }

    private List<LedgerLine> lines() {
        return sums.entrySet().stream()
                .map(entry -> new LedgerLine(
                        entry.getKey().substring(0, 5),
                        entry.getKey().substring(5),
                        HoursEntity.hours(entry.getValue()[0]),
                        HoursEntity.hours(entry.getValue()[1]),
                        HoursEntity.hours(entry.getValue()[2])))
                .toList();
    }
}
