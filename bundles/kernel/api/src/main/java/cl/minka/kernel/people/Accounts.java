package cl.minka.kernel.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts of the platform. Administrators see and change all; organisers those whose roles all belong to their
 * organisations, and they grant no role outside them and never {@code admin}.
 */
@ProviderType
public interface Accounts {
    /** Sort fields: {@code username} (default), {@code name}. */
    Page<Account> list(Caller caller, Filter filter, Slice slice);

    Account get(Caller caller, String username);

    Account create(Caller caller, AccountDraft draft);

    /** Changes the account, or creates it when there is none of that name and nothing was expected. */
    Account put(Caller caller, AccountDraft draft, Expected expected);

    void delete(Caller caller, String username, Expected expected);

    /** Columns {@code username,name,email,role,organization,password}; a user may stand in several lines, one a role. */
    ImportReport importAll(Caller caller, Table table, boolean dryRun);

    /** Changes the caller's own password; all tokens of the account become worthless. */
    void changePassword(Caller caller, String current, String password);

    /** The same, but the token that the caller uses now stays good. */
    default void changePassword(Caller caller, String current, String password, Optional<String> token) {
        changePassword(caller, current, password);
    }

    /** An invitation by which a person chooses the password. */
    Invitation invite(Caller caller, String username);

    /** Uses an invitation. The code is a secret: it is never in an address, a log or an error. */
    void accept(String requestId, String code, String password);

    /**
     * Gives an account a generated password and lifts its lock; for the operator's console. Creates or re-enables the
     * account {@code admin}.
     *
     * @return the new password, to be shown once
     */
    String reset(String username);

    /** What other domains may know of accounts: their names and grants, for names that exist. */
    Map<String, Account> known(Collection<String> usernames);

    /** What other domains may know of accounts, by id; erased ones are absent. */
    Map<Long, Account> byId(Collection<Long> ids);

    /** All accounts that hold the role. */
    List<Account> holding(Role role);

    /** Which accounts are wanted; {@code text} is part of user name or name. */
    record Filter(Optional<Role> role, Optional<String> organization, Optional<String> text) {}

    /** An invitation: a secret code and the instant at which it expires. */
    record Invitation(String code, Instant expiresAt) {}
}
