package cl.minka.kernel.core.people;

import cl.minka.kernel.Grant;
import cl.minka.kernel.people.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lines of one user say together. What is absent stays as it is; roles are added, none is taken away.
 *
 * @param line the first line of the user
 */
record ImportedUser(
        long line,
        String username,
        Optional<String> name,
        Optional<String> email,
        Optional<String> password,
        List<Grant> grants) {

    AccountStore.Wanted wanted(Optional<String> hash) {
        return new AccountStore.Wanted(username, name.orElse(""), email, grants, hash);
    }

    List<Grant> with(List<Grant> present) {
        return Stream.concat(present.stream(), grants.stream()).distinct().toList();
    }

    boolean addsNothingTo(Account account) {
        return name.map(account.name()::equals).orElse(true)
                && email.map(text -> account.email().equals(Optional.of(text))).orElse(true)
                && account.grants().containsAll(grants);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "ImportedUser[line " + line + "]";
    }
}
