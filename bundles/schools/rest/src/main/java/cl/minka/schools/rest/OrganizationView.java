package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An organization that people belong to. */
public record OrganizationView(
        String id,
        OrganizationDraft.Kind kind,
        String name,
        String municipality,
        Optional<String> registration,
        List<OrganizationDraft.Officer> officers,
        int members,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Organization> TABLE = TableShape.<Organization>named("organizations")
            .column("id", Organization::id)
            .column("kind", one -> one.draft().kind())
            .column("name", one -> one.draft().name())
            .column("municipality", one -> one.draft().municipality())
            .column("registration", one -> one.draft().registration())
            .column("members", Organization::members);

    static OrganizationView of(Organization one) {
        OrganizationDraft draft = one.draft();
        return new OrganizationView(
                one.id(),
                draft.kind(),
                draft.name(),
                draft.municipality(),
                draft.registration(),
                draft.officers(),
                one.members(),
                one.createdAt(),
                one.changedAt());
    }
}
