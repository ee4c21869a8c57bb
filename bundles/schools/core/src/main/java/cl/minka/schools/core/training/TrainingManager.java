package cl.minka.schools.core.training;

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
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequest.State;
import cl.minka.schools.training.TrainingRequestNotFound;
import cl.minka.schools.training.TrainingRequests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what training was asked for, and makes editions of it. */
@Component(service = TrainingRequests.class)
public final class TrainingManager implements TrainingRequests {
    private static final String ASSOCIATION = "amuch";
    private static final int LONGEST_PROSE = 2000;
    private static final Keyset<TrainingRequestEntity> LIST = new Keyset<>(
            TrainingRequestEntity.class,
            Keyset.Key.text("id"),
            TrainingRequestEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt"), "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("createdAt", true));

    private final SchoolTransactions transactions;
    private final EditionManager editions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public TrainingManager(
            @Reference SchoolTransactions transactions,
            @Reference EditionManager editions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.editions = editions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Page<TrainingRequest> list(Caller caller, Filter filter, Slice slice) {
        Page<TrainingRequestEntity> page = transactions.read(manager -> {
            Conditions conditions = new Conditions();
            if (!caller.organizes(ASSOCIATION)) {
                conditions
                        .and("e.account = :self OR e.organizer IN :asked OR e.municipality IN :own")
                        .parameter("self", caller.account())
                        .parameter("asked", some(caller, Role.ORGANIZER))
                        .parameter("own", some(caller, Role.MUNICIPALITY));
            }
            filter.state().ifPresent(one -> conditions.and("e.state = :state", "state", one));
            filter.municipality().ifPresent(one -> conditions.and("e.municipality = :cut", "cut", one));
            filter.source().ifPresent(one -> conditions.and("e.source = :source", "source", one));
            filter.edition().ifPresent(one -> conditions.and("e.edition = :edition", "edition", one));
            return LIST.page(manager, conditions, slice);
        });
        Map<Long, Account> known = accounts.byId(
                page.items().stream().map(TrainingRequestEntity::account).toList());
        return page.map(one ->
                one.toRecord(Optional.ofNullable(known.get(one.account())).map(Account::username)));
    }

    @Override
    public TrainingRequest get(Caller caller, String id) {
        return record(transactions.read(manager -> visible(manager, caller, id)));
    }

    @Override
    public TrainingRequest ask(Caller caller, TrainingDraft draft) {
        check(caller, draft);
        Optional<TrainingRequestEntity> known = draft.source().flatMap(this::ofSource);
        if (known.isPresent() && caller.isSystem()) {
            return record(known.get());
        }
        known.ifPresent(one -> {
            throw new Refusal(Kind.CONFLICT, "schools.training-asked-already");
        });
        return transactions.change(caller, manager -> {
            TrainingRequestEntity made = new TrainingRequestEntity(draft, caller.account(), Times.now(clock));
            manager.persist(made);
            manager.flush();
            return Done.of(record(made), told("schools.training-asked", made));
        });
    }

    @Override
    public TrainingRequest open(Caller caller, String id, String course, Expected expected) {
        return transactions.change(caller, manager -> {
            TrainingRequestEntity request = undecided(manager, caller, id, expected);
            Done<Edition> edition = editions.create(manager, caller, draft(request.draft(), course));
            request.open(edition.result().id(), Times.now(clock));
            manager.flush();
            List<Change> changes = new ArrayList<>(edition.changes());
            changes.add(told("schools.training-opened", request)
                    .facts(Map.of(
                            "id", id,
                            "edition", edition.result().id(),
                            "source", request.draft().source().orElse(""))));
            return new Done<>(record(request), changes);
        });
    }

    @Override
    public TrainingRequest decline(Caller caller, String id, String answer, Expected expected) {
        return transactions.change(caller, manager -> {
            TrainingRequestEntity request = undecided(manager, caller, id, expected);
            List<Fault> faults = new ArrayList<>();
            needed(faults, "/answer", answer, LONGEST_PROSE);
            InvalidInput.throwIfAny(faults);
            request.decline(answer, Times.now(clock));
            manager.flush();
            return Done.of(record(request), told("schools.training-declined", request));
        });
    }

    private static EditionDraft draft(TrainingDraft asked, String course) {
        return new EditionDraft(
                Optional.empty(),
                course,
                Optional.of(asked.title()),
                asked.municipality(),
                new EditionDraft.Place("", "", Optional.empty()),
                List.of(),
                asked.people(),
                List.of(),
                EditionDraft.Enrolment.usual(),
                Optional.empty(),
                CertificateRule.none(),
                EditionDraft.State.DRAFT);
    }

    private Optional<TrainingRequestEntity> ofSource(String source) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT r FROM TrainingRequestEntity r WHERE r.source = :source", TrainingRequestEntity.class)
                .setParameter("source", source)
                .getResultStream()
                .findFirst());
    }

    private static TrainingRequestEntity undecided(EntityManager manager, Caller caller, String id, Expected expected) {
        TrainingRequestEntity request = visible(manager, caller, id);
        if (!caller.organizes(ASSOCIATION) && !caller.organizes(request.organizer())) {
            throw new Forbidden();
        }
        expected.check(request.version());
        if (request.state() != State.ASKED) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "schools.training-decided",
                    Map.of("state", request.state().name().toLowerCase(Locale.ROOT)));
        }
        return request;
    }

    private static TrainingRequestEntity visible(EntityManager manager, Caller caller, String id) {
        return Optional.ofNullable(manager.find(TrainingRequestEntity.class, id))
                .filter(one -> caller.organizes(ASSOCIATION)
                        || caller.organizes(one.organizer())
                        || caller.is(Role.MUNICIPALITY, one.municipality())
                        || one.account() == caller.account())
                .orElseThrow(TrainingRequestNotFound::new);
    }

    private void check(Caller caller, TrainingDraft draft) {
        List<Fault> faults = new ArrayList<>();
        needed(faults, "/title", draft.title(), 300);
        needed(faults, "/reason", draft.reason(), LONGEST_PROSE);
        if (!draft.area().matches("[a-z0-9]+(-[a-z0-9]+)*") || draft.area().length() > 60) {
            faults.add(Fault.at("/area", draft.area().isEmpty() ? "kernel.required" : "schools.bad-name"));
        }
        draft.source()
                .filter(text -> !text.matches("[a-z-]+/[A-Za-z0-9._/-]{1,250}"))
                .ifPresent(text -> faults.add(Fault.at("/source", "schools.bad-source")));
        if (!draft.organizer().equals(ASSOCIATION)
                && municipalities.find(draft.organizer()).isEmpty()) {
            faults.add(Fault.at("/organizer", "schools.unknown-organization", "organization", draft.organizer()));
        }
        draft.municipality()
                .filter(cut -> municipalities.find(cut).isEmpty())
                .ifPresent(cut -> faults.add(Fault.at("/municipality", "schools.unknown-municipality", "cut", cut)));
        draft.people()
                .filter(people -> people < 1 || people > 1_000_000)
                .ifPresent(people -> faults.add(
                        new Fault("/people", "schools.out-of-range", Map.of("least", "1", "most", "1000000"))));
        InvalidInput.throwIfAny(faults);
        if (isMunicipalOnly(caller)
                && !draft.municipality()
                        .filter(cut -> caller.is(Role.MUNICIPALITY, cut))
                        .isPresent()) {
            throw new Forbidden();
        }
    }

    private static boolean isMunicipalOnly(Caller caller) {
        return !caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.ANALYST) && !caller.is(Role.ADVISER);
    }

    private static void needed(List<Fault> faults, String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (text.length() > most) {
            faults.add(Fault.at(pointer, "schools.too-long", "most", most));
        }
    }

    private static List<String> some(Caller caller, Role role) {
        TreeSet<String> own = new TreeSet<>(caller.organizations(role));
        own.add("-");
        return List.copyOf(own);
    }

    private TrainingRequest record(TrainingRequestEntity one) {
        return one.toRecord(
                Optional.ofNullable(accounts.byId(List.of(one.account())).get(one.account()))
                        .map(Account::username));
    }

    private static Change told(String fact, TrainingRequestEntity one) {
        return Change.of(fact, "training-requests/" + one.id(), one.organizer()).facts(Map.of("id", one.id()));
    }
}
