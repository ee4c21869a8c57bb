package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationState;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * Who comes; {@code PUT} takes what {@code GET} gave.
 *
 * @param language {@code es} or {@code en}, of mails to who has no account; where none is said, that of the request that registers
 */
@JsonIgnoreProperties({
    "id",
    "event",
    "account",
    "offeredUntil",
    "code",
    "walkIn",
    "certifiedAt",
    "answered",
    "token",
    "createdAt",
    "changedAt"
})
public record RegistrationBody(
        String name,
        String email,
        String organization,
        OrganizationType organizationType,
        String municipality,
        List<String> consents,
        String language,
        RegistrationState state) {
    RegistrationDraft toDraft() {
        return toDraft("");
    }

    /** @param usual the language where the body says none */
    RegistrationDraft toDraft(String usual) {
        return new RegistrationDraft(
                Required.text(name),
                Required.text(email),
                Required.text(organization),
                Optional.ofNullable(organizationType),
                Required.text(municipality),
                Required.list(consents),
                language == null ? usual : language);
    }
}
