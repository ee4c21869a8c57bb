package cl.minka.assistance.core.staff;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.staff.DeskView;
import cl.minka.kernel.Caller;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what is open: one pass over the index of open requests. */
final class DeskReader {
    private static final int MOST_LOADS = 50;

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<RequestStatus, Long> open = new EnumMap<>(RequestStatus.class);
    private final Map<Long, Long> load = new HashMap<>();

    DeskReader(AssistanceTransactions transactions, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    DeskView read(Caller caller) {
        long now = clock.millis();
        return transactions.read(manager -> {
            List<Object[]> rows = manager.createQuery(
                            "SELECT e.status, e.assignee, COUNT(e) FROM RequestEntity e WHERE e.openNow = 1"
                                    + " GROUP BY e.status, e.assignee",
                            Object[].class)
                    .getResultList();
            rows.forEach(row -> {
                open.merge((RequestStatus) row[0], (Long) row[2], Long::sum);
                load.merge((Long) row[1], (Long) row[2], Long::sum);
            });
            String due = "SELECT e.assignee, COUNT(e) FROM RequestEntity e WHERE e.openNow = 1 AND e.dueAt <= :value"
                    + " GROUP BY e.assignee";
            Map<Long, Long> late = StaffManager.counts(manager, due, now);
            Map<Long, Long> soon =
                    StaffManager.counts(manager, due, now + Duration.ofDays(1).toMillis());
            long unassigned = load.getOrDefault(0L, 0L);
            long allLate = sum(late);
            return new DeskView(
                    open,
                    unassigned,
                    allLate,
                    sum(soon) - allLate,
                    load.getOrDefault(caller.account(), 0L),
                    late.getOrDefault(caller.account(), 0L),
                    loads());
        });
    }

    private List<DeskView.Load> loads() {
        Map<Long, Account> people = accounts.byId(load.keySet());
        return load.entrySet().stream()
                .filter(entry -> people.containsKey(entry.getKey()))
                .map(entry -> new DeskView.Load(people.get(entry.getKey()).username(), entry.getValue()))
                .sorted(Comparator.comparing(DeskView.Load::open).reversed().thenComparing(DeskView.Load::username))
                .limit(MOST_LOADS)
                .collect(Collectors.toList());
    }

    private static long sum(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
