package cl.minka.schools.core.enrolment;

import cl.minka.schools.core.people.OrganizationEntity;
import cl.minka.schools.enrolment.Invitations.Invitation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds invitations. */
final class InvitationStore {
    private InvitationStore() {}

    static List<Invitation> of(EntityManager manager, String edition) {
        return manager.createQuery(
                        "SELECT i FROM InvitationEntity i WHERE i.edition = :edition ORDER BY i.createdAt, i.id",
                        InvitationEntity.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(InvitationEntity::toRecord)
                .toList();
    }

    /** Whether any holds for the person. */
    static boolean invites(
            EntityManager manager, String edition, String person, List<String> organizations, Optional<String> code) {
        String given = code.map(text -> text.strip().toUpperCase(Locale.ROOT)).orElse("");
        return of(manager, edition).stream().anyMatch(one -> switch (one.kind()) {
            case PERSON -> one.value().equals(person);
            case ORGANIZATION -> organizations.contains(one.value());
            case CODE -> one.value().equals(given);
        });
    }

    static boolean isOrganization(EntityManager manager, String id) {
        return !id.isEmpty() && manager.find(OrganizationEntity.class, id) != null;
    }
}
