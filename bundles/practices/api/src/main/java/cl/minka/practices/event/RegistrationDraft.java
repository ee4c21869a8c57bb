package cl.minka.practices.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who comes.
 *
 * @param name may be empty for who has an account: then it is the account's
 * @param email empty where there is none
 * @param municipality CUT code of where the person comes from, or empty
 * @param consents versions of the texts that the person agreed to
 * @param language {@code es} or {@code en}, in which mails go to who has no account; empty: as it is, at first Spanish
 */
public record RegistrationDraft(
        String name,
        String email,
        String organization,
        Optional<OrganizationType> organizationType,
        String municipality,
        List<String> consents,
        String language) {
    public RegistrationDraft {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(organizationType, "organizationType");
        Objects.requireNonNull(municipality, "municipality");
        consents = List.copyOf(consents);
        Objects.requireNonNull(language, "language");
    }
}
