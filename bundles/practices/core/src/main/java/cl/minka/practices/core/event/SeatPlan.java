package cl.minka.practices.core.event;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.RegistrationState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** The seats of an event that are taken, by who took them; decides who still fits. Made under the event's lock. */
final class SeatPlan {
    private static final List<RegistrationState> HOLDING = Stream.of(RegistrationState.values())
            .filter(RegistrationState::holdsSeat)
            .toList();

    private final Optional<Integer> capacity;
    private final List<Quota> quotas;
    private final Municipalities municipalities;
    private final Map<String, Integer> taken = new HashMap<>();
    private int seats;

    private SeatPlan(EventPlan plan, Municipalities municipalities) {
        this.capacity = plan.capacity();
        this.quotas = plan.quotas();
        this.municipalities = municipalities;
    }

    static SeatPlan of(EntityManager manager, PublicEventEntity event, Municipalities municipalities) {
        SeatPlan seatPlan = new SeatPlan(event.plan(), municipalities);
        manager.createQuery(
                        "SELECT r.municipality, r.organizationType, COUNT(r.id) FROM RegistrationEntity r"
                                + " WHERE r.event = :event AND r.state IN :holding"
                                + " GROUP BY r.municipality, r.organizationType",
                        Object[].class)
                .setParameter("event", event.id())
                .setParameter("holding", HOLDING)
                .getResultList()
                .forEach(row -> seatPlan.add((String) row[0], (String) row[1], ((Long) row[2]).intValue()));
        return seatPlan;
    }

    static String name(OrganizationType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int seats() {
        return seats;
    }

    boolean fits(RegistrationEntity one) {
        return fits(one.municipality(), one.organizationType());
    }

    private boolean fits(String municipality, String type) {
        if (capacity.filter(most -> seats >= most).isPresent()) {
            return false;
        }
        return quotas.stream().allMatch(quota -> {
            String value = value(quota.kind(), municipality, type);
            boolean concerned =
                    !value.isEmpty() && quota.value().map(value::equals).orElse(true);
            return !concerned || taken.getOrDefault(quota.kind() + value, 0) < quota.seats();
        });
    }

    void take(RegistrationEntity one) {
        add(one.municipality(), one.organizationType(), 1);
    }

    void give(RegistrationEntity one) {
        give(one.municipality(), one.organizationType());
    }

    void give(String municipality, String type) {
        add(municipality, type, -1);
    }

    private void add(String municipality, String type, int number) {
        seats += number;
        for (Quota.Kind kind : Quota.Kind.values()) {
            String value = value(kind, municipality, type);
            if (!value.isEmpty()) {
                taken.merge(kind + value, number, Integer::sum);
            }
        }
    }

    private String value(Quota.Kind kind, String municipality, String type) {
        return switch (kind) {
            case MUNICIPALITY -> municipality;
            case REGION -> municipalities
                    .find(municipality)
                    .map(found -> found.region().code())
                    .orElse("");
            case ORGANIZATION_TYPE -> type.isEmpty() ? "" : name(OrganizationType.valueOf(type));
        };
    }
}
