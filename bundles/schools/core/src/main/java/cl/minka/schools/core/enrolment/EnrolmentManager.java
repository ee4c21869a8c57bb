package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.NameWords;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.people.Scopes;
import cl.minka.schools.core.people.SelfRegistration;
import cl.minka.schools.core.people.Sight;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.EnrolmentNotFound;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Participant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who takes part in editions. */
@Component(service = Enrolments.class)
public final class EnrolmentManager implements Enrolments {
    private static final Keyset<EnrolmentEntity> LIST = new Keyset<>(
            EnrolmentEntity.class,
            Keyset.Key.text("id"),
            EnrolmentEntity::id,
            Map.of(
                    "name", Keyset.Key.text("nameKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("name", false));
    private static final int LONGEST_REASON = 500;

    private final SchoolTransactions transactions;
    private final Enroller enroller;
    private final SelfRegistration selves;
    private final Accounts accounts;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();

    @Activate
    public EnrolmentManager(
            @Reference SchoolTransactions transactions,
            @Reference Enroller enroller,
            @Reference SelfRegistration selves,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.enroller = enroller;
        this.selves = selves;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Page<Participant> list(Caller caller, String edition, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, edition);
            Conditions conditions = new Conditions().and("e.edition = :edition", "edition", edition);
            filter.state().ifPresent(state -> conditions.and("e.state = :state", "state", state));
            filter.organization().ifPresent(id -> conditions.and("e.organization = :organization", "organization", id));
            filter.person().ifPresent(id -> conditions.and("e.person = :person", "person", id));
            filter.words().ifPresent(words -> NameWords.limit(conditions, "e.person", words));
            return Participating.page(manager, LIST.page(manager, conditions, slice));
        });
    }

    @Override
    public Participant get(Caller caller, String edition, String id) {
        return transactions.read(manager -> {
            EditionEntity within = EditionManager.visible(manager, caller, edition);
            EnrolmentEntity one = visible(manager, caller, within, id);
            return Participating.of(manager, one);
        });
    }

    @Override
    public Page<Participant> own(Caller caller, Slice slice) {
        return transactions.read(manager -> {
            String person = PersonStore.ofAccount(manager, caller.account())
                    .map(PersonEntity::id)
                    .orElse("-");
            Slice newest = new Slice(
                    slice.limit(), slice.after(), List.of(new Slice.Sort("createdAt", true)), slice.exactTotal());
            Conditions conditions = new Conditions().and("e.person = :person", "person", person);
            return Participating.page(manager, LIST.page(manager, conditions, newest));
        });
    }

    @Override
    public Participant enrol(Caller caller, String id, Order order) {
        return turnstile.pass(
                id,
                () -> transactions.change(caller, manager -> {
                    SeatBook.lock(manager, id);
                    EditionEntity edition = EditionManager.visible(manager, caller, id);
                    Offers.requireOrganizer(caller, edition.organizer());
                    PersonEntity person =
                            Sight.seen(manager, caller, List.of(order.person())).isEmpty()
                                    ? null
                                    : manager.find(PersonEntity.class, order.person());
                    check(manager, order, person);
                    String organization = order.organization().orElseGet(() -> onlyOne(manager, person.id()));
                    return enrol(manager, edition, person, organization, order.state(), false, false);
                }));
    }

    @Override
    public Participant enrolSelf(Caller caller, String id, SelfOrder order) {
        if (!caller.is(Role.CITIZEN)) {
            throw new InvalidInput(Fault.at("/person", "kernel.required"));
        }
        Account account = accounts.byId(List.of(caller.account())).get(caller.account());
        return turnstile.pass(
                id,
                () -> transactions.change(caller, manager -> {
                    SeatBook.lock(manager, id);
                    EditionEntity edition = EditionManager.visible(manager, caller, id);
                    order.organization().ifPresent(one -> requireOrganization(manager, one));
                    PersonEntity person = selves.person(manager, account, order.self(), edition.organizer());
                    List<String> belongs = PersonStore.organizations(manager, List.of(person.id()))
                            .getOrDefault(person.id(), List.of());
                    String organization = order.organization().orElseGet(() -> onlyOne(manager, person.id()));
                    Optional<State> wanted = organization.isEmpty() || belongs.contains(organization)
                            ? Optional.empty()
                            : Optional.of(State.PENDING);
                    boolean invited = InvitationStore.invites(manager, id, person.id(), belongs, order.code());
                    return enrol(manager, edition, person, organization, wanted, true, invited);
                }));
    }

    private Done<Participant> enrol(
            EntityManager manager,
            EditionEntity edition,
            PersonEntity person,
            String organization,
            Optional<State> wanted,
            boolean self,
            boolean invited) {
        Instant now = Times.now(clock);
        manager.flush();
        PersonStore.hold(manager, List.of(person.id()));
        manager.refresh(person);
        Enroller.Facts facts = new Enroller.Facts(manager, edition, List.of(person.id()));
        EnrolmentRules.Ask ask = new EnrolmentRules.Ask(
                person, organization, self, invited, facts.hasConsent(person.id()), facts.isThere(person.id()));
        requireRules(new EnrolmentRules(edition, now).faults(ask));
        if (wanted.isEmpty()) {
            enroller.seats().offer(manager, edition, now);
        }
        EnrolmentEntity one = enroller.enrol(
                manager, edition, person, organization, wanted, facts, enroller.turn(manager, edition, now));
        Scopes.enrolled(manager, List.of(person.id()), edition.id(), edition.organizer());
        SeatBook.count(manager, edition.id());
        return Done.of(Participating.of(manager, one), EnrolmentStore.told(edition, one));
    }

    static void requireRules(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "schools.enrolment-refused", Map.of(), faults);
        }
    }

    private static void check(EntityManager manager, Order order, PersonEntity person) {
        Stream<Fault> unknown = person == null
                ? Stream.of(
                        Fault.at("/person", order.person().isEmpty() ? "kernel.required" : "schools.unknown-person"))
                : Stream.of();
        Stream<Fault> state = order
                .state()
                .filter(one -> one == State.WITHDRAWN || one == State.COMPLETED)
                .map(one -> Fault.at("/state", "schools.bad-first-state"))
                .stream();
        Stream<Fault> organization = order
                .organization()
                .filter(id -> !InvitationStore.isOrganization(manager, id))
                .map(id -> Fault.at("/organization", "schools.unknown-social-organization"))
                .stream();
        InvalidInput.throwIfAny(
                Stream.of(unknown, state, organization).flatMap(one -> one).toList());
    }

    private static void requireOrganization(EntityManager manager, String id) {
        if (!InvitationStore.isOrganization(manager, id)) {
            throw new InvalidInput(Fault.at("/organization", "schools.unknown-social-organization"));
        }
    }

    private static String onlyOne(EntityManager manager, String person) {
        List<String> all = PersonStore.organizations(manager, List.of(person)).getOrDefault(person, List.of());
        return all.size() == 1 ? all.get(0) : "";
    }

    @Override
    public Participant put(
            Caller caller, String id, String eid, State state, Optional<String> reason, Expected expected) {
        return turnstile.pass(
                id,
                () -> transactions.change(caller, manager -> {
                    SeatBook.lock(manager, id);
                    EditionEntity edition = EditionManager.visible(manager, caller, id);
                    EnrolmentEntity one = visible(manager, caller, edition, eid);
                    boolean organizes = Offers.organizes(caller, edition.organizer());
                    boolean own = isOwn(manager, caller, one);
                    if (!organizes && !own) {
                        throw new Forbidden();
                    }
                    expected.check(one.version());
                    if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
                        throw new InvalidInput(Fault.at("/reason", "schools.too-long", "most", LONGEST_REASON));
                    }
                    if (state == one.state()) {
                        return Done.of(Participating.of(manager, one));
                    }
                    Instant now = Times.now(clock);
                    PersonStore.hold(manager, List.of(one.person()));
                    PersonEntity person = manager.find(PersonEntity.class, one.person());
                    Decision decision = new Decision(enroller, edition, one, person, now);
                    if (organizes) {
                        decision.byOrganizer(manager, state, reason);
                    } else {
                        decision.byPerson(state, reason);
                    }
                    manager.flush();
                    enroller.seats().settle(manager, edition, now);
                    if (!own) {
                        enroller.notices().decided(manager, edition, one, person);
                    }
                    return Done.of(Participating.of(manager, one), EnrolmentStore.told(edition, one));
                }));
    }

    @Override
    public Participant move(
            Caller caller, String id, String eid, String other, Optional<String> reason, Expected expected) {
        return turnstile.pass(
                other,
                () -> transactions.change(caller, manager -> {
                    boolean known = !other.equals(id) && manager.find(EditionEntity.class, other) != null;
                    Stream.of(id, other)
                            .filter(one -> known || one.equals(id))
                            .sorted()
                            .forEach(one -> SeatBook.lock(manager, one));
                    EditionEntity from = EditionManager.visible(manager, caller, id);
                    Offers.requireOrganizer(caller, from.organizer());
                    EnrolmentEntity one = visible(manager, caller, from, eid);
                    expected.check(one.version());
                    if (!known) {
                        throw new InvalidInput(
                                Fault.at("/edition", other.isEmpty() ? "kernel.required" : "schools.unknown-edition"));
                    }
                    EditionEntity to = EditionManager.visible(manager, caller, other);
                    Offers.requireOrganizer(caller, to.organizer());
                    if (one.state() == State.COMPLETED || one.state() == State.WITHDRAWN) {
                        throw Decision.refused(one.state(), State.ENROLLED);
                    }
                    Instant now = Times.now(clock);
                    PersonEntity person = manager.find(PersonEntity.class, one.person());
                    Done<Participant> made =
                            enrol(manager, to, person, one.organization(), Optional.of(State.ENROLLED), false, false);
                    one.become(State.WITHDRAWN, Optional.of(reason.orElse("→ " + other)), now);
                    manager.flush();
                    enroller.seats().settle(manager, from, now);
                    return new Done<>(
                            made.result(),
                            Stream.concat(made.changes().stream(), Stream.of(EnrolmentStore.told(from, one)))
                                    .toList());
                }));
    }

    @Override
    public ImportReport importAll(Caller caller, String edition, Table table, boolean dryRun, DoubleConsumer progress) {
        return new EnrolmentImport(transactions, enroller, clock).run(caller, edition, table, dryRun, progress);
    }

    private static EnrolmentEntity visible(EntityManager manager, Caller caller, EditionEntity edition, String id) {
        EnrolmentEntity one = manager.find(EnrolmentEntity.class, id);
        boolean sees = one != null
                && one.edition().equals(edition.id())
                && (Offers.organizes(caller, edition.organizer())
                        || EditionManager.teaches(caller, edition.draft())
                        || isOwn(manager, caller, one));
        if (!sees) {
            throw new EnrolmentNotFound();
        }
        return one;
    }

    private static boolean isOwn(EntityManager manager, Caller caller, EnrolmentEntity one) {
        PersonEntity person = manager.find(PersonEntity.class, one.person());
        return caller.account() > 0 && person.account() == caller.account();
    }
}
