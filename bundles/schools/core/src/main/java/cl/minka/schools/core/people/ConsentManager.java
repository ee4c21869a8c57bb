package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.PeopleNotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what people agreed to. */
@Component(service = Consents.class)
public final class ConsentManager implements Consents {
    private static final Keyset<ConsentTextEntity> TEXTS = new Keyset<>(
            ConsentTextEntity.class,
            Keyset.Key.text("id"),
            ConsentTextEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", true));
    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_PURPOSE = 60;
    private static final int LONGEST_TEXT = 20_000;

    private final SchoolTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public ConsentManager(
            @Reference SchoolTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public List<Consent> of(Caller caller, String person) {
        return transactions.read(manager -> {
            String meant = person(manager, caller, person).id();
            return manager.createQuery(
                            "SELECT c FROM ConsentEntity c WHERE c.person = :person ORDER BY c.recordedAt DESC, c.number DESC",
                            ConsentEntity.class)
                    .setParameter("person", meant)
                    .getResultStream()
                    .map(ConsentEntity::toRecord)
                    .toList();
        });
    }

    @Override
    public Consent record(Caller caller, String id, Draft draft) {
        return transactions.change(caller, manager -> {
            PersonEntity person = PersonManager.living(person(manager, caller, id));
            Instant now = Times.now(clock);
            check(manager, person, draft, now);
            long number = manager.createQuery(
                            "SELECT COUNT(c.id) FROM ConsentEntity c WHERE c.person = :person", Long.class)
                    .setParameter("person", person.id())
                    .getSingleResult();
            ConsentEntity made = new ConsentEntity(person.id(), number + 1, draft, caller.account(), now);
            manager.persist(made);
            String fact = draft.state() == Consent.State.GIVEN ? "schools.consent-given" : "schools.consent-revoked";
            Change told = PersonWriter.told(fact, person)
                    .facts(Map.of("id", person.id(), "purpose", draft.purpose(), "version", draft.version()));
            return Done.of(made.toRecord(), told);
        });
    }

    @Override
    public Page<Consent.Text> texts(Optional<String> purpose, Slice slice) {
        return transactions.read(manager -> {
            Conditions conditions = new Conditions();
            purpose.ifPresent(one -> conditions.and("e.purpose = :purpose", "purpose", one));
            return TEXTS.page(manager, conditions, slice).map(ConsentTextEntity::toRecord);
        });
    }

    @Override
    public Consent.Text publish(Caller caller, String purpose, String text) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
            throw new Forbidden();
        }
        PersonCheck check = check();
        if (purpose.isEmpty()) {
            check.fault("/purpose", "kernel.required");
        } else if (purpose.length() > LONGEST_PURPOSE
                || !PURPOSE.matcher(purpose).matches()) {
            check.fault("/purpose", "schools.bad-name");
        }
        check.needed("/text", text, LONGEST_TEXT);
        check.throwIfAny();
        String version = CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
        return transactions.change(caller, manager -> {
            Optional<ConsentTextEntity> known = text(manager, purpose, version);
            if (known.isPresent()) {
                return Done.of(known.get().toRecord());
            }
            ConsentTextEntity made = new ConsentTextEntity(purpose, version, text, Times.now(clock));
            manager.persist(made);
            return Done.of(
                    made.toRecord(),
                    Change.of("schools.consent-text-published", "consent-texts", "")
                            .facts(Map.of("purpose", purpose, "version", version)));
        });
    }

    /** Seen by the caller, or the caller. */
    private static PersonEntity person(EntityManager manager, Caller caller, String id) {
        PersonEntity own = manager.find(PersonEntity.class, id);
        if (own != null && caller.account() > 0 && own.account() == caller.account()) {
            return own;
        }
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.INSTRUCTOR)) {
            throw PeopleNotFound.person();
        }
        Sight sight = Sight.of(manager, caller);
        PersonEntity person = sight.visible(manager, id);
        return person.mergedInto().isEmpty() ? person : sight.visible(manager, person.mergedInto());
    }

    /** Under 14 the guardian says it, who must be on record. */
    private void check(EntityManager manager, PersonEntity person, Draft draft, Instant now) {
        PersonCheck check = check();
        check.needed("/purpose", draft.purpose(), LONGEST_PURPOSE);
        if (draft.version().isEmpty()) {
            check.fault("/version", "kernel.required");
        } else if (!draft.purpose().isEmpty()
                && text(manager, draft.purpose(), draft.version()).isEmpty()) {
            check.fault("/version", "schools.unknown-consent-text");
        }
        if (draft.at().filter(at -> at.isAfter(now)).isPresent()) {
            check.fault("/at", "schools.in-the-future");
        }
        boolean minor =
                person.birthDate().filter(birth -> Ages.isChild(birth, today())).isPresent();
        if (minor && !draft.byGuardian() && draft.state() == Consent.State.GIVEN) {
            check.fault("/byGuardian", "schools.guardian-consents");
        }
        if (draft.byGuardian() && person.guardian().isEmpty()) {
            check.fault("/byGuardian", "schools.guardian-needed");
        }
        check.throwIfAny();
    }

    private PersonCheck check() {
        return new PersonCheck(municipalities, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Santiago"));
    }

    private static Optional<ConsentTextEntity> text(EntityManager manager, String purpose, String version) {
        return manager.createQuery(
                        "SELECT t FROM ConsentTextEntity t WHERE t.purpose = :purpose AND t.version = :version",
                        ConsentTextEntity.class)
                .setParameter("purpose", purpose)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }
}
