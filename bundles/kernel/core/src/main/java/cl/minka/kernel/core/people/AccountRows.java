package cl.minka.kernel.core.people;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.people.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads accounts with their grants; erased ones are not there. Columns by their place: Derby is slow to find names. */
final class AccountRows {
    /** Derby looks up so many by the index; with more it compares every account with every value. */
    private static final int AT_ONCE = 64;

    private static final String SELECT =
            "SELECT a.id, a.username, a.name, a.email, a.password, a.must_change, a.blocked,"
                    + " a.created_at, a.version, g.role, g.organization"
                    + " FROM account a LEFT JOIN account_grant g ON g.account = a.id WHERE a.erased = FALSE AND ";
    private static final String ORDER = " ORDER BY a.username";

    private AccountRows() {}

    static Optional<StoredAccount> one(Sql sql, String condition, Object... arguments) {
        return all(sql, condition, arguments).stream().findFirst();
    }

    /** In the order of their names. */
    static List<StoredAccount> all(Sql sql, String condition, Object... arguments) {
        return read(sql, condition + ORDER, arguments);
    }

    private static List<StoredAccount> read(Sql sql, String condition, Object... arguments) {
        Map<Long, Found> found = new LinkedHashMap<>();
        sql.each(
                row -> {
                    long id = row.getLong(1);
                    if (!found.containsKey(id)) {
                        found.put(id, Found.read(row));
                    }
                    grant(row).ifPresent(found.get(id).grants()::add);
                    return true;
                },
                SELECT + condition,
                arguments);
        return found.values().stream().map(Found::stored).toList();
    }

    /** Those whose column has one of many different values, in no order. */
    static List<StoredAccount> in(Sql sql, String column, Collection<?> values) {
        List<StoredAccount> rows = new ArrayList<>();
        List<Object> rest = new ArrayList<>(values);
        for (int from = 0; from < rest.size(); from += AT_ONCE) {
            List<Object> part = filled(rest.subList(from, Math.min(from + AT_ONCE, rest.size())));
            rows.addAll(read(sql, column + " IN (" + Sql.marks(part) + ")", part.toArray()));
        }
        return rows;
    }

    /** Repeats the last up to a power of two, so that there are few statements to be compiled. */
    private static List<Object> filled(List<Object> values) {
        List<Object> filled = new ArrayList<>(values);
        while (Integer.bitCount(filled.size()) > 1) {
            filled.add(values.get(values.size() - 1));
        }
        return filled;
    }

    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        String role = row.getString(10);
        if (role == null) {
            return Optional.empty();
        }
        String organization = row.getString(11);
        return Optional.of(
                new Grant(Role.valueOf(role), organization.isEmpty() ? Optional.empty() : Optional.of(organization)));
    }

    /** The columns of the account, and its grants as they come. */
    private record Found(
            long id,
            String username,
            String name,
            Optional<String> email,
            Optional<String> password,
            boolean mustChange,
            boolean blocked,
            Instant createdAt,
            long version,
            List<Grant> grants) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    Instant.ofEpochMilli(row.getLong(8)),
                    row.getLong(9),
                    new ArrayList<>());
        }

        StoredAccount stored() {
            grants.sort(GrantValue.ORDER);
            return new StoredAccount(
                    new Account(id, username, name, email, grants, mustChange, blocked, createdAt, version), password);
        }
    }
}
