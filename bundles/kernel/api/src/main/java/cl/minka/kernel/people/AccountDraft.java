package cl.minka.kernel.people;

import cl.minka.kernel.Grant;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator or organiser writes about an account.
 *
 * @param password 8 to 128 characters, not the user name; empty: unchanged, or to be chosen by invitation
 */
public record AccountDraft(
        String username, String name, Optional<String> email, Optional<String> password, List<Grant> grants) {
    public AccountDraft {
        grants = List.copyOf(grants);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "AccountDraft[" + username + "]";
    }
}
