package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A registration, as the person and the organizers see it.
 *
 * @param language of mails to who has no account
 * @param token told once, to who has no account
 */
public record RegistrationView(
        String id,
        String event,
        String name,
        String email,
        String organization,
        Optional<OrganizationType> organizationType,
        String municipality,
        List<String> consents,
        String language,
        boolean account,
        RegistrationState state,
        Optional<Instant> offeredUntil,
        String code,
        boolean walkIn,
        Optional<Instant> certifiedAt,
        boolean answered,
        Optional<String> token,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Registration> TABLE = TableShape.<Registration>named("registrations")
            .column("id", Registration::id)
            .column("name", one -> one.person().name())
            .column("email", one -> one.person().email())
            .column("organization", one -> one.person().organization())
            .column("organizationType", one -> one.person().organizationType())
            .column("municipality", one -> one.person().municipality())
            .column("state", Registration::state)
            .column("walkIn", Registration::walkIn)
            .column("certifiedAt", Registration::certified)
            .column("createdAt", Registration::createdAt);

    static RegistrationView of(Registration one) {
        return of(one, Optional.empty());
    }

    static RegistrationView of(Registrations.Made made) {
        return of(made.registration(), made.token());
    }

    private static RegistrationView of(Registration one, Optional<String> token) {
        return new RegistrationView(
                one.id(),
                one.event(),
                one.person().name(),
                one.person().email(),
                one.person().organization(),
                one.person().organizationType(),
                one.person().municipality(),
                one.person().consents(),
                one.person().language(),
                one.account(),
                one.state(),
                one.offeredUntil(),
                one.code(),
                one.walkIn(),
                one.certified(),
                one.answered(),
                token,
                one.createdAt(),
                one.changedAt());
    }
}
