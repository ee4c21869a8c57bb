package cl.minka.schools.core.certificate;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;

/** Gives certificates what identifies them: code, serial number, and a place in a status list that tells nothing of either. */
final class Numbers {
    /** Places of a list: as few as the standard lets, 16 KiB (W3C, Bitstring Status List 1.0, 3.1). */
    static final int PLACES = 131_072;

    private static final int FULL = PLACES / 2;
    private static final int SALT_BYTES = 16;

    private final CertificateCodes codes = new CertificateCodes();
    private final SecureRandom random = new SecureRandom();

    /** So many, in order; holds the row of the series and of the list until the transaction ends. */
    List<CertificateEntity.Marks> next(EntityManager manager, String organization, int year, int number, long now) {
        int last = series(manager, organization, year, number);
        int list = list(manager, number, now);
        List<Integer> places = places(manager, list, number);
        List<CertificateEntity.Marks> marks = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            String serial = String.format(
                    Locale.ROOT, "%s-%d-%06d", organization.toUpperCase(Locale.ROOT), year, last - number + n + 1);
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            marks.add(new CertificateEntity.Marks(
                    codes.next(),
                    serial,
                    UUID.randomUUID().toString(),
                    HexFormat.of().formatHex(salt),
                    list,
                    places.get(n)));
        }
        return marks;
    }

    private static int series(EntityManager manager, String organization, int year, int number) {
        int changed = manager.createNativeQuery(
                        "UPDATE certificate_series SET last_number = last_number + ? WHERE organization = ? AND issue_year = ?")
                .setParameter(1, number)
                .setParameter(2, organization)
                .setParameter(3, year)
                .executeUpdate();
        if (changed == 0) {
            manager.createNativeQuery(
                            "INSERT INTO certificate_series (organization, issue_year, last_number) VALUES (?, ?, ?)")
                    .setParameter(1, organization)
                    .setParameter(2, year)
                    .setParameter(3, number)
                    .executeUpdate();
            return number;
        }
        return whole(manager.createNativeQuery(
                        "SELECT last_number FROM certificate_series WHERE organization = ? AND issue_year = ?")
                .setParameter(1, organization)
                .setParameter(2, year)
                .getResultList());
    }

    /** A list is half filled at most: so random places are soon found, and none tells when it was given. */
    private static int list(EntityManager manager, int number, long now) {
        int newest = whole(manager.createNativeQuery("SELECT MAX(number) FROM credential_status_list")
                .getResultList());
        int changed = manager.createNativeQuery(
                        "UPDATE credential_status_list SET used = used + ? WHERE number = ? AND used + ? <= ?")
                .setParameter(1, number)
                .setParameter(2, newest)
                .setParameter(3, number)
                .setParameter(4, FULL)
                .executeUpdate();
        if (changed > 0) {
            return newest;
        }
        manager.createNativeQuery("INSERT INTO credential_status_list (number, used, created_at) VALUES (?, ?, ?)")
                .setParameter(1, newest + 1)
                .setParameter(2, number)
                .setParameter(3, now)
                .executeUpdate();
        return newest + 1;
    }

    private static int whole(List<?> rows) {
        Object value = rows.isEmpty() ? null : rows.get(0);
        return value == null ? 0 : ((Number) value).intValue();
    }

    private List<Integer> places(EntityManager manager, int list, int number) {
        Set<Integer> places = new LinkedHashSet<>();
        while (places.size() < number) {
            Set<Integer> drawn = new LinkedHashSet<>();
            while (drawn.size() < Math.min(400, 2 * (number - places.size()) + 8)) {
                drawn.add(random.nextInt(PLACES));
            }
            drawn.removeAll(manager.createQuery(
                            "SELECT c.statusIndex FROM CertificateEntity c WHERE c.statusList = :list AND c.statusIndex IN :drawn",
                            Integer.class)
                    .setParameter("list", list)
                    .setParameter("drawn", List.copyOf(drawn))
                    .getResultList());
            places.addAll(drawn);
        }
        return List.copyOf(places);
    }
}
