package cl.minka.practices.core.book;

import cl.minka.contest.Contest;
import cl.minka.contest.Contests;
import cl.minka.contest.Results;
import cl.minka.contest.Selections;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The way to the contest, which may be absent. It asks as anybody would: what is not public there does not come from here. */
@Component(service = ContestLink.class)
public final class ContestLink {
    private final AtomicReference<Contests> contests = new AtomicReference<>();
    private final AtomicReference<Selections> selections = new AtomicReference<>();

    @Activate
    public ContestLink() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addContests(Contests present) {
        contests.set(present);
    }

    public void removeContests(Contests gone) {
        contests.compareAndSet(gone, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSelections(Selections present) {
        selections.set(present);
    }

    public void removeSelections(Selections gone) {
        selections.compareAndSet(gone, null);
    }

    /** @throws Refusal ({@code NOT_FOUND}) also for drafts of others */
    Contest contest(Caller caller, String id) {
        return present(contests).get(caller, id);
    }

    /** A contest that the caller organizes. */
    Contest organized(Caller caller, String id) {
        Contest contest = contest(caller, id);
        if (!caller.organizes(contest.organizer())) {
            throw new Forbidden();
        }
        return contest;
    }

    /** An edition whose results are published. */
    Edition published(Caller caller, String id) {
        Contest contest = contest(caller, id);
        return results(caller, id)
                .map(results -> new Edition(contest, results))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "practices.book-not-published"));
    }

    /** An edition that the caller organizes, once it is decided. */
    Edition decided(Caller caller, String id) {
        Contest contest = organized(caller, id);
        Results results = results(caller, id).orElseGet(() -> unpublished(caller, id));
        return new Edition(contest, results);
    }

    private Results unpublished(Caller caller, String id) {
        try {
            Results told = present(selections).record(caller, id).results();
            return new Results(
                    told.contest(),
                    told.title(),
                    told.publishedAt(),
                    told.presented(),
                    told.admitted(),
                    told.winners(),
                    told.mentions(),
                    told.voidCategories(),
                    false,
                    false);
        } catch (Refusal e) {
            throw e.kind() == Kind.NOT_FOUND ? new Refusal(Kind.NOT_FOUND, "practices.book-not-published") : e;
        }
    }

    private Optional<Results> results(Caller caller, String id) {
        try {
            return Optional.of(present(selections).results(caller, id));
        } catch (Refusal e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T present(AtomicReference<T> service) {
        T present = service.get();
        if (present == null) {
            throw new Refusal(Kind.UNAVAILABLE, "practices.contest-absent");
        }
        return present;
    }
}
