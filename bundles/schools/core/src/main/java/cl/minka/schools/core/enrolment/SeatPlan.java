package cl.minka.schools.core.enrolment;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Quota;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.people.Person.Sex;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * The seats of an edition that are taken, also by offers, and by whom; decides who still fits. A quota counts those of its kind;
 * who is of none (no organization, no municipality known) is counted by none of that kind. Made under the edition's lock.
 */
final class SeatPlan {
    private final Optional<Integer> most;
    private final List<Quota> quotas;
    private final Municipalities municipalities;
    private final Map<String, Integer> taken = new HashMap<>();
    private int seats;

    private SeatPlan(EditionDraft draft, Municipalities municipalities) {
        this.most = draft.seats();
        this.quotas = draft.quotas();
        this.municipalities = municipalities;
    }

    static SeatPlan of(EntityManager manager, String edition, EditionDraft draft, Municipalities municipalities) {
        SeatPlan plan = new SeatPlan(draft, municipalities);
        manager.createQuery(
                        "SELECT n.organization, p.sex, p.municipality, COUNT(n.id) FROM EnrolmentEntity n, PersonEntity p"
                                + " WHERE p.id = n.person AND n.edition = :edition"
                                + " AND (n.state IN :holding OR n.state = :waiting AND n.offeredUntil > 0)"
                                + " GROUP BY n.organization, p.sex, p.municipality",
                        Object[].class)
                .setParameter("edition", edition)
                .setParameter("holding", List.of(State.ENROLLED, State.COMPLETED))
                .setParameter("waiting", State.WAITING)
                .getResultList()
                .forEach(row -> plan.add(
                        new Taker((String) row[0], (String) row[1], (String) row[2]), ((Long) row[3]).intValue()));
        return plan;
    }

    /** What quotas look at; empty where it is not known. */
    record Taker(String organization, String sex, String municipality) {
        static Taker of(EnrolmentEntity one, PersonEntity person) {
            return new Taker(one.organization(), person.sex().map(Sex::name).orElse(""), person.municipality());
        }
    }

    boolean hasRoom() {
        return most.filter(limit -> seats >= limit).isEmpty();
    }

    boolean fits(Taker one) {
        return hasRoom()
                && quotas.stream().allMatch(quota -> {
                    String value = value(quota.kind(), one);
                    boolean concerned =
                            !value.isEmpty() && quota.value().map(value::equals).orElse(true);
                    return !concerned || taken.getOrDefault(quota.kind() + value, 0) < quota.seats();
                });
    }

    void take(Taker one) {
        add(one, 1);
    }

    void give(Taker one) {
        add(one, -1);
    }

    private void add(Taker one, int number) {
        seats += number;
        for (Quota.Kind kind : Quota.Kind.values()) {
            String value = value(kind, one);
            if (!value.isEmpty()) {
                taken.merge(kind + value, number, Integer::sum);
            }
        }
    }

    private String value(Quota.Kind kind, Taker one) {
        return switch (kind) {
            case ORGANIZATION -> one.organization();
            case SEX -> one.sex().toLowerCase(Locale.ROOT);
            case MUNICIPALITY -> one.municipality();
            case REGION -> municipalities
                    .find(one.municipality())
                    .map(found -> found.region().code())
                    .orElse("");
        };
    }
}
