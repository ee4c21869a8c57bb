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

/** Reads accounts with their grants in one statement; erased ones are not there. */
final class AccountRows {
    private static final int AT_ONCE = 500;
    private static final String SELECT = "SELECT a.*, g.role, g.organization FROM account a"
            + " LEFT JOIN account_grant g ON g.account = a.id WHERE a.erased = FALSE AND ";
    private static final String ORDER = " ORDER BY a.username";

    private AccountRows() {}

    static Optional<StoredAccount> one(Sql sql, String condition, Object... arguments) {
        return all(sql, condition, arguments).stream().findFirst();
    }

    /** In the order of their names. */
    static List<StoredAccount> all(Sql sql, String condition, Object... arguments) {
        Map<Long, Found> found = new LinkedHashMap<>();
        sql.each(
                row -> {
                    long id = row.getLong("id");
                    if (!found.containsKey(id)) {
                        found.put(id, Found.read(row));
                    }
                    grant(row).ifPresent(found.get(id).grants()::add);
                    return true;
                },
                SELECT + condition + ORDER,
                arguments);
        return found.values().stream().map(Found::stored).toList();
    }

    /** Those whose column has one of many values. */
    static List<StoredAccount> in(Sql sql, String column, Collection<?> values) {
        List<StoredAccount> rows = new ArrayList<>();
        List<Object> rest = new ArrayList<>(values);
        for (int from = 0; from < rest.size(); from += AT_ONCE) {
            List<Object> part = rest.subList(from, Math.min(from + AT_ONCE, rest.size()));
            rows.addAll(all(sql, column + " IN (" + Sql.marks(part) + ")", part.toArray()));
        }
        return rows;
    }

    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        String role = row.getString("role");
        if (role == null) {
            return Optional.empty();
        }
        String organization = row.getString("organization");
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
                    row.getLong("id"),
                    row.getString("username"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("email")),
                    Optional.ofNullable(row.getString("password")),
                    row.getBoolean("must_change"),
                    row.getBoolean("blocked"),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    row.getLong("version"),
                    new ArrayList<>());
        }

        StoredAccount stored() {
            grants.sort(GrantValue.ORDER);
            return new StoredAccount(
                    new Account(id, username, name, email, grants, mustChange, blocked, createdAt, version), password);
        }
    }
}
