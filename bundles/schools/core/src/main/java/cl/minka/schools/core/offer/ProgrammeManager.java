package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.Programme;
import cl.minka.schools.ProgrammeDraft;
import cl.minka.schools.Programmes;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps programmes. */
@Component(service = Programmes.class)
public final class ProgrammeManager implements Programmes {
    private static final Keyset<ProgrammeEntity> LIST = Offers.list(ProgrammeEntity.class);

    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public ProgrammeManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<Programme> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.school().ifPresent(one -> conditions.and("e.school = :school", "school", one));
        filter.area().ifPresent(one -> conditions.and("e.areas LIKE :area", "area", "% " + one + " %"));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(ProgrammeEntity::toRecord));
    }

    @Override
    public Programme get(Caller caller, String id) {
        return transactions.read(manager -> Offers.programme(manager, id).toRecord());
    }

    @Override
    public Programme create(Caller caller, ProgrammeDraft draft) {
        Offers.requireSomeOrganizer(caller);
        return transactions.change(caller, manager -> {
            SchoolEntity school = check(manager, caller, draft);
            draft.slug().ifPresent(id -> Offers.requireFree(manager, ProgrammeEntity.class, id));
            ProgrammeEntity programme = new ProgrammeEntity(draft, school.organizer(), Times.now(clock));
            manager.persist(programme);
            manager.flush();
            return Done.of(programme.toRecord(), Offers.told("schools.programme-created", "programmes", programme));
        });
    }

    @Override
    public Programme put(Caller caller, String id, ProgrammeDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ProgrammeEntity programme = Offers.programme(manager, id);
            Offers.requireOrganizer(caller, programme.organizer());
            expected.check(programme.version());
            SchoolEntity school = check(manager, caller, draft);
            programme.write(draft, school.organizer(), Times.now(clock));
            manager.flush();
            return Done.of(programme.toRecord(), Offers.told("schools.programme-changed", "programmes", programme));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            ProgrammeEntity programme = Offers.programme(manager, id);
            Offers.requireOrganizer(caller, programme.organizer());
            expected.check(programme.version());
            Offers.requireUnused(manager, "SELECT COUNT(e) FROM CourseEntity e WHERE e.programme = :id", id);
            manager.remove(programme);
            return Done.of(null, Offers.told("schools.programme-removed", "programmes", programme));
        });
    }

    /** The school that it belongs to. */
    private static SchoolEntity check(EntityManager manager, Caller caller, ProgrammeDraft draft) {
        OfferCheck check = new OfferCheck();
        check.slug(draft.slug());
        check.needed("/title", draft.title(), OfferCheck.TITLE);
        check.most("/description", draft.description(), OfferCheck.PROSE);
        check.few("/areas", draft.areas().size());
        check.distinct("/areas", draft.areas());
        for (int n = 0; n < draft.areas().size(); n++) {
            check.name("/areas/" + n, draft.areas().get(n));
        }
        SchoolEntity school = check.school(manager, draft.school());
        if (school != null) {
            Offers.requireOrganizer(caller, school.organizer());
        }
        check.throwIfAny();
        return school;
    }
}
