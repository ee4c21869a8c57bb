package cl.minka.assistance.core.given;

import cl.minka.assistance.given.GroupBy;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.List;
import java.util.Map;

/** How the groups of figures are named. */
record Groups(GroupBy by, Map<Long, Account> people) {
    /** @param rows groups first */
    static Groups of(GroupBy by, List<Object[]> rows, Accounts accounts) {
        return new Groups(
                by,
                by == GroupBy.STAFF
                        ? accounts.byId(rows.stream().map(row -> (Long) row[0]).toList())
                        : Map.of());
    }

    /** Empty for nobody, and for an erased account. */
    String name(Object group) {
        if (by != GroupBy.STAFF) {
            return (String) group;
        }
        Account account = people.get((Long) group);
        return account == null ? "" : account.username();
    }
}
