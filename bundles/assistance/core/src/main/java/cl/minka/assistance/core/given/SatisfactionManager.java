package cl.minka.assistance.core.given;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.Rating;
import cl.minka.assistance.given.Satisfaction;
import cl.minka.assistance.given.Satisfied;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps how municipalities judge what they were given. */
@Component(service = Satisfaction.class)
public final class SatisfactionManager implements Satisfaction {
    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public SatisfactionManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Rating get(Caller caller, String id) {
        return transactions.read(manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            if (!request.isRated()) {
                throw new Refusal(Kind.NOT_FOUND, "assistance.not-rated");
            }
            return request.rating();
        });
    }

    @Override
    public Rating rate(Caller caller, String id, int rating, String comment) {
        return transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forChange(manager, caller, id);
            if (!caller.is(Role.MUNICIPALITY, request.municipality())) {
                throw new Forbidden();
            }
            GivenCheck.rating(rating, comment);
            RequestStore.requireSolved(request);
            if (request.isRated()) {
                throw new Refusal(Kind.CONFLICT, "assistance.rated-already");
            }
            request.rate(rating, comment.strip(), Times.now(clock));
            manager.flush();
            return Done.of(request.rating(), RequestStore.told("assistance.request-rated", request));
        });
    }

    @Override
    public List<Satisfied> report(Caller caller, GroupBy by, Period period) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
        return transactions.read(manager -> {
            List<Object[]> rows = manager.createQuery(
                            "SELECT " + group(by) + ", COUNT(e.id), SUM(e.rating) FROM RequestEntity e"
                                    + " WHERE e.ratedAt >= :from AND e.ratedAt < :to AND e.rating > 0 GROUP BY "
                                    + group(by),
                            Object[].class)
                    .setParameter("from", period.from().map(day -> start(day)).orElse(0L))
                    .setParameter(
                            "to", period.to().map(day -> start(day.plusDays(1))).orElse(Long.MAX_VALUE))
                    .getResultList();
            Groups groups = Groups.of(by, rows, accounts);
            return rows.stream()
                    .map(row -> satisfied(caller, by, groups.name(row[0]), (Long) row[1], (Number) row[2]))
                    .sorted(Comparator.comparing(Satisfied::group))
                    .toList();
        });
    }

    private static Satisfied satisfied(Caller caller, GroupBy by, String group, long ratings, Number sum) {
        boolean told = by != GroupBy.STAFF || ratings >= FEW || group.equals(caller.username());
        return new Satisfied(
                group,
                told ? Optional.of(ratings) : Optional.empty(),
                told ? OptionalDouble.of(sum.doubleValue() / ratings) : OptionalDouble.empty());
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ZONE).toInstant().toEpochMilli();
    }

    private static String group(GroupBy by) {
        return switch (by) {
            case MUNICIPALITY -> "e.municipality";
            case TOPIC -> "e.topic";
            case STAFF -> "e.assignee";
        };
    }
}
