package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import cl.minka.schools.Schools;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps schools. */
@Component(service = Schools.class)
public final class SchoolManager implements Schools {
    private static final Keyset<SchoolEntity> LIST = Offers.list(SchoolEntity.class);

    /** The path of a school of that id is another's. */
    private static final String RESERVED = "indicators";

    private final SchoolTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public SchoolManager(
            @Reference SchoolTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Page<School> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.organizer().ifPresent(one -> conditions.and("e.organizer = :organizer", "organizer", one));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(SchoolEntity::toRecord));
    }

    @Override
    public School get(Caller caller, String id) {
        return transactions.read(manager -> Offers.school(manager, id).toRecord());
    }

    @Override
    public School create(Caller caller, SchoolDraft said) {
        Offers.requireSomeOrganizer(caller);
        SchoolDraft draft = said.orRunBy(Offers.ownOrganization(caller));
        check(caller, draft);
        return transactions.change(caller, manager -> {
            draft.slug().ifPresent(id -> Offers.requireFree(manager, SchoolEntity.class, id));
            SchoolEntity school = new SchoolEntity(draft, Times.now(clock));
            manager.persist(school);
            manager.flush();
            return Done.of(school.toRecord(), Offers.told("schools.school-created", "schools", school));
        });
    }

    @Override
    public School put(Caller caller, String id, SchoolDraft said, Expected expected) {
        return transactions.change(caller, manager -> {
            SchoolEntity school = Offers.school(manager, id);
            Offers.requireOrganizer(caller, school.organizer());
            expected.check(school.version());
            SchoolDraft draft = said.orRunBy(school.organizer());
            check(caller, draft);
            school.write(draft, Times.now(clock));
            manager.flush();
            return Done.of(school.toRecord(), Offers.told("schools.school-changed", "schools", school));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            SchoolEntity school = Offers.school(manager, id);
            Offers.requireOrganizer(caller, school.organizer());
            expected.check(school.version());
            Offers.requireUnused(manager, "SELECT COUNT(e) FROM ProgrammeEntity e WHERE e.school = :id", id);
            Offers.requireUnused(manager, "SELECT COUNT(e) FROM CourseEntity e WHERE e.school = :id", id);
            manager.remove(school);
            return Done.of(null, Offers.told("schools.school-removed", "schools", school));
        });
    }

    private void check(Caller caller, SchoolDraft draft) {
        OfferCheck check = new OfferCheck();
        check.slug(draft.slug());
        draft.slug().filter(RESERVED::equals).ifPresent(id -> check.fault("/id", "schools.slug-reserved"));
        check.needed("/title", draft.title(), OfferCheck.TITLE);
        check.most("/description", draft.description(), OfferCheck.PROSE);
        draft.contact().ifPresent(text -> check.most("/contact", text, OfferCheck.LINE));
        check.organization("/organizer", draft.organizer(), municipalities);
        if (!draft.organizer().isEmpty()) {
            Offers.requireOrganizer(caller, draft.organizer());
        }
        check.throwIfAny();
    }
}
