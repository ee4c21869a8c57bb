package cl.minka.schools.core.certificate;

import cl.minka.schools.certificate.CertificateRefused;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;

/** Reads status lists. */
public final class StatusLists {
    public static final int PLACES = Numbers.PLACES;

    private StatusLists() {}

    /**
     * The places of those that are revoked.
     *
     * @param since when the list last changed
     */
    public record Revoked(List<Integer> places, Instant since) {}

    /** Of a list that is there. */
    public static Revoked of(EntityManager manager, int number) {
        List<?> created = manager.createNativeQuery("SELECT created_at FROM credential_status_list WHERE number = ?")
                .setParameter(1, number)
                .getResultList();
        if (created.isEmpty()) {
            throw CertificateRefused.noStatusList();
        }
        List<Object[]> revoked = manager.createQuery(
                        "SELECT c.statusIndex, c.revokedAt FROM CertificateEntity c WHERE c.statusList = :list AND c.revokedAt > 0",
                        Object[].class)
                .setParameter("list", number)
                .getResultList();
        long since =
                revoked.stream().mapToLong(row -> (Long) row[1]).max().orElse(((Number) created.get(0)).longValue());
        return new Revoked(revoked.stream().map(row -> (Integer) row[0]).toList(), Instant.ofEpochMilli(since));
    }
}
