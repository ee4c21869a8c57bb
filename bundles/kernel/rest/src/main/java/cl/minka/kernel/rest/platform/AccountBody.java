package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** What is written about an account; without a password the present one stays. */
@JsonIgnoreProperties({"mustChangePassword", "blocked", "createdAt"})
public record AccountBody(
        String username, String name, Optional<String> email, Optional<String> password, List<GrantView> roles) {
    AccountDraft toDraft() {
        return new AccountDraft(
                Required.text(username), Required.text(name), email, password, GrantView.toGrants(roles));
    }

    /** The draft for the account that the address names. */
    AccountDraft toDraft(String addressed) {
        if (username != null && !username.equals(addressed)) {
            throw new InvalidInput(Fault.at("/username", "kernel.path-mismatch"));
        }
        return new AccountBody(addressed, name, email, password, roles).toDraft();
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "AccountBody[" + username + "]";
    }
}
