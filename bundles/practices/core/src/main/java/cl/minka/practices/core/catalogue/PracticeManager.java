package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the sheets of practices. */
@Component(service = Practices.class)
public final class PracticeManager implements Practices {
    private final PracticeTransactions transactions;
    private final FileStore files;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public PracticeManager(
            @Reference PracticeTransactions transactions,
            @Reference FileStore files,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Page<Practice> list(Caller caller, Filter filter, Slice slice) {
        return transactions.read(manager -> PracticeStore.page(manager, caller, filter, slice, today())
                .map(practice -> practice.toRecord(PracticeStore.isWhole(caller, practice))));
    }

    @Override
    public Practice get(Caller caller, String id) {
        return transactions.read(manager -> {
            PracticeEntity practice = PracticeStore.get(manager, caller, id);
            return practice.toRecord(PracticeStore.isWhole(caller, practice));
        });
    }

    @Override
    public Map<String, Practice> byId(Caller caller, Collection<String> ids) {
        return transactions.read(manager -> PracticeStore.byId(manager, caller, ids).stream()
                .map(practice -> practice.toRecord(PracticeStore.isWhole(caller, practice)))
                .collect(Collectors.toMap(Practice::id, Function.identity())));
    }

    @Override
    public Practice create(Caller caller, PracticeSheet sheet) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.MUNICIPALITY)) {
            throw new Forbidden();
        }
        requireOwn(caller, sheet);
        check(sheet);
        return transactions.change(caller, manager -> {
            PracticeEntity practice = new PracticeEntity(Optional.empty(), List.of(), Times.now(clock));
            PracticeStore.begin(manager, practice, sheet, municipalities, clock);
            return Done.of(practice.toRecord(true), told("created", practice));
        });
    }

    @Override
    public Practice put(Caller caller, String id, PracticeSheet sheet, Expected expected) {
        return transactions.change(caller, manager -> {
            PracticeEntity practice = PracticeStore.get(manager, caller, id);
            require(caller, practice.municipality());
            expected.check(practice.version());
            requireOwn(caller, sheet);
            check(sheet);
            consented(manager, caller, practice, sheet);
            PracticeStore.write(practice, sheet, municipalities, clock);
            PracticeStore.index(manager, id, sheet);
            manager.flush();
            return Done.of(practice.toRecord(true), told("changed", practice));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            PracticeEntity practice = PracticeStore.get(manager, caller, id);
            require(caller, practice.municipality());
            expected.check(practice.version());
            PracticeUse.requireUnused(manager, id);
            PracticeStore.unindex(manager, id);
            files.removeAll(manager, PracticeFileManager.owner(id));
            manager.remove(practice);
            Consents.removeAll(manager, id);
            manager.persist(new RemovalEntity(id, Times.now(clock).toEpochMilli()));
            return Done.of(null, told("removed", practice));
        });
    }

    /** What was begun for a municipality is published by its municipality, which so consents, or once it consented. */
    private void consented(EntityManager manager, Caller caller, PracticeEntity practice, PracticeSheet sheet) {
        if (!practice.needsConsent() || practice.isPublic() == sheet.published()) {
            return;
        }
        boolean own = caller.is(Role.MUNICIPALITY, practice.municipality())
                || caller.is(Role.ORGANIZER, practice.municipality());
        if (own) {
            Consents.note(manager, caller, practice, sheet.published(), "", Times.now(clock));
        } else if (sheet.published()
                && Consents.last(manager, practice.id())
                        .filter(ConsentEntity::isGiven)
                        .isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "practices.consent-missing");
        }
    }

    private void check(PracticeSheet sheet) {
        InvalidInput.throwIfAny(new SheetCheck(municipalities).faults(sheet));
    }

    /** A sheet of nobody is not refused for its owner, but for having none. */
    private static void requireOwn(Caller caller, PracticeSheet sheet) {
        if (!sheet.municipality().isEmpty()) {
            require(caller, sheet.municipality());
        }
    }

    private static void require(Caller caller, String municipality) {
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
    }

    private static Change told(String fact, PracticeEntity practice) {
        return Change.of("practices.practice-" + fact, "practices/" + practice.id(), practice.municipality())
                .facts(Map.of("practice", practice.id()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
