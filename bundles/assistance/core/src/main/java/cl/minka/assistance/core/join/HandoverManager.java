package cl.minka.assistance.core.join;

import cl.minka.assistance.core.join.HandoverEntity.Wish;
import cl.minka.assistance.core.knowledge.NoteStore;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.join.CourseWish;
import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handover.State;
import cl.minka.assistance.join.Handover.Target;
import cl.minka.assistance.join.Handovers;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is to be handed over, and has it delivered. */
@Component(service = Handovers.class)
public final class HandoverManager implements Handovers {
    private final AssistanceTransactions transactions;
    private final HandoverDelivery delivery;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public HandoverManager(
            @Reference AssistanceTransactions transactions,
            @Reference HandoverDelivery delivery,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.delivery = delivery;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Handover practiceOfRequest(Caller caller, String id, String solution, String basis) {
        return ask(caller, Target.PRACTICE, request(id), manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            String text = solution.isBlank() ? RequestStore.answer(manager, id) : solution.strip();
            new HandoverCheck()
                    .text("/solution", text)
                    .basis(basis, caller.is(Role.MUNICIPALITY, request.municipality()))
                    .orThrow();
            RequestStore.requireSolved(request);
            return practice(
                    request.municipality(),
                    request.draft().title(),
                    request.draft().topic(),
                    request.draft().description(),
                    text,
                    basis);
        });
    }

    @Override
    public Handover practiceOfNote(Caller caller, String id, String municipality, String basis) {
        return ask(caller, Target.PRACTICE, note(id), manager -> {
            NoteDraft note = NoteStore.forStaff(manager, caller, id);
            new HandoverCheck()
                    .municipality(municipality, municipalities)
                    .basis(basis, false)
                    .orThrow();
            return practice(municipality, note.question(), note.topic(), note.question(), note.answer(), basis);
        });
    }

    @Override
    public Handover courseOfNote(Caller caller, String id, CourseWish wish) {
        return ask(caller, Target.COURSE, note(id), manager -> {
            NoteDraft note = NoteStore.forStaff(manager, caller, id);
            new HandoverCheck().course(wish, municipalities).orThrow();
            return new Wish(
                    wish.municipality().orElse(""),
                    note.question(),
                    note.topic(),
                    "",
                    HandoverCheck.reason(note.answer()),
                    "",
                    wish.organizer(),
                    wish.area(),
                    wish.people());
        });
    }

    @Override
    public Handover ofRequest(Caller caller, String id, Target target) {
        return transactions.read(manager -> {
            RequestStore.visible(manager, caller, id);
            return found(manager, target, request(id));
        });
    }

    @Override
    public Handover ofNote(Caller caller, String id, Target target) {
        return transactions.read(manager -> {
            NoteStore.forStaff(manager, caller, id);
            return found(manager, target, note(id));
        });
    }

    private Handover found(EntityManager manager, Target target, String source) {
        return Optional.ofNullable(manager.find(HandoverEntity.class, HandoverEntity.id(target, source)))
                .map(this::record)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.handover-not-found"));
    }

    /** Stores what is wanted, then delivers it; a part of the platform that is away gets it later. */
    private Handover ask(Caller caller, Target target, String source, Function<EntityManager, Wish> wanted) {
        transactions.change(caller, manager -> {
            Wish wish = wanted.apply(manager);
            HandoverEntity known = manager.find(
                    HandoverEntity.class, HandoverEntity.id(target, source), LockModeType.PESSIMISTIC_WRITE);
            if (known != null && known.state() != State.REFUSED) {
                throw new Refusal(
                        Kind.CONFLICT, "assistance.handed-over", Map.of("state", RequestStore.json(known.state())));
            }
            HandoverEntity row = known == null ? new HandoverEntity(target, source) : known;
            row.ask(wish, caller.account(), Times.now(clock));
            if (known == null) {
                manager.persist(row);
            }
            manager.flush();
            return Done.of(record(row), told(row));
        });
        delivery.deliver(HandoverEntity.id(target, source));
        return transactions.read(manager -> found(manager, target, source));
    }

    private static Change told(HandoverEntity row) {
        return Change.of("assistance.handover-asked", row.source(), row.municipality())
                .facts(Map.of("target", row.target().name()));
    }

    private Handover record(HandoverEntity row) {
        return row.toRecord(accounts.byId(List.of(row.askedBy())));
    }

    private static Wish practice(
            String municipality, String title, String topic, String problem, String solution, String basis) {
        return new Wish(municipality, title, topic, problem, solution, basis.strip(), "", "", Optional.empty());
    }

    private static String request(String id) {
        return "assistance/" + id;
    }

    private static String note(String id) {
        return "assistance/notes/" + id;
    }
}
