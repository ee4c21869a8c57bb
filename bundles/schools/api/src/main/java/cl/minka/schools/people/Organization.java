package cl.minka.schools.people;

import java.time.Instant;
import java.util.Objects;

/**
 * An organization.
 *
 * @param members how many people belong to it
 */
public record Organization(
        String id, OrganizationDraft draft, int members, Instant createdAt, Instant changedAt, long version) {
    public Organization {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
