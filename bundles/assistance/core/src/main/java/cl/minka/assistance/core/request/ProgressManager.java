package cl.minka.assistance.core.request;

import cl.minka.assistance.MoveRefused;
import cl.minka.assistance.Progress;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.people.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves requests through their states. */
@Component(service = Progress.class)
public final class ProgressManager implements Progress {
    static final int LONGEST_REASON = 2_000;

    private static final Keyset<TimelineRowEntity> LIST = new Keyset<>(
            TimelineRowEntity.class,
            Keyset.Key.small("number"),
            TimelineRowEntity::number,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final WorkDesk desk;
    private final RequestNotices notices;

    @Activate
    public ProgressManager(@Reference WorkDesk desk, @Reference RequestNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @Override
    public Request move(Caller caller, String id, RequestStatus to, Optional<String> given) {
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forChange(manager, caller, id);
            boolean assists = Access.assists(caller, request.municipality());
            RequestStatus from = request.status();
            if (!assists && !Moves.isRequesters(from, to)) {
                throw new Forbidden();
            }
            String reason = reason(given);
            Work work = desk.work(manager, request, caller);
            if (assists && caller.is(Role.ADVISER) && (from == to ? Moves.isTaken(to) : to.isOpen())) {
                take(work, caller);
            }
            if (from == to) {
                manager.flush();
                return work.done(desk.record(caller, request));
            }
            List<Fault> missing = Moves.missing(request, to, reason);
            if (!missing.isEmpty()) {
                throw new MoveRefused(RequestStore.json(from), RequestStore.json(to), "adviser, organizer", missing);
            }
            if (to == RequestStatus.SOLVED && !request.isAnswered()) {
                answer(manager, work, caller, reason);
            }
            work.moved(to, reason);
            notices.moved(manager, request, caller);
            if (to == RequestStatus.SOLVED) {
                notices.solved(manager, request, caller);
            }
            manager.flush();
            return work.done(desk.record(caller, request));
        });
    }

    /** An adviser who goes on with what nobody has takes it. */
    private static void take(Work work, Caller caller) {
        if (work.request().assignee() == RequestEntity.NOBODY) {
            work.request().assign(caller.account(), work.now());
            work.note(TimelineKind.ASSIGNMENT, Map.of("to", caller.username()));
        }
    }

    /** What is said for the solution is the answer where there was none. */
    private static void answer(EntityManager manager, Work work, Caller caller, String text) {
        RequestEntity request = work.request();
        manager.persist(new MessageEntity(request.id(), caller.account(), true, false, text, work.now()));
        request.answered(work.now());
        work.answered();
    }

    @Override
    public Page<TimelineEntry> timeline(Caller caller, String id, Optional<TimelineKind> only, Slice slice) {
        return desk.transactions.read(manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.request = :request", "request", id);
            only.ifPresent(kind -> conditions.and("e.kind = :kind", "kind", kind));
            if (!Access.assists(caller, request.municipality())) {
                conditions.and("e.kind <> :hidden", "hidden", TimelineKind.ESCALATION);
            }
            Page<TimelineRowEntity> page = LIST.page(manager, conditions, slice);
            Map<Long, Account> people = desk.accounts.byId(page.items().stream()
                    .map(TimelineRowEntity::actor)
                    .distinct()
                    .toList());
            return page.map(row -> row.toRecord(people));
        });
    }

    @Override
    public Request assign(Caller caller, String id, String adviser, Optional<String> given) {
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forStaff(manager, caller, id);
            String reason = reason(given);
            Account account = adviser(adviser, request.municipality());
            RequestStore.requireOpen(request);
            if (request.assignee() == account.id() && !Moves.areAssigned(request.status())) {
                return Done.of(desk.record(caller, request));
            }
            Work work = desk.work(manager, request, caller);
            work.assigned(account, reason);
            notices.assigned(manager, request, caller);
            manager.flush();
            return work.done(desk.record(caller, request));
        });
    }

    private Account adviser(String username, String municipality) {
        if (username.isBlank()) {
            throw new InvalidInput(Fault.at("/adviser", "kernel.required"));
        }
        return Optional.ofNullable(desk.accounts.known(List.of(username)).get(username))
                .filter(account -> Access.advises(account, municipality))
                .orElseThrow(() -> new InvalidInput(Fault.at("/adviser", "assistance.no-adviser")));
    }

    @Override
    public Request escalate(Caller caller, String id, String reason) {
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forStaff(manager, caller, id);
            if (reason.isBlank()) {
                throw new InvalidInput(Fault.at("/reason", "kernel.required"));
            }
            String checked = reason(Optional.of(reason));
            RequestStore.requireOpen(request);
            Work work = desk.work(manager, request, caller);
            int times = request.escalate(work.now());
            work.note(TimelineKind.ESCALATION, Map.of("times", Integer.toString(times), "reason", checked));
            notices.escalated(manager, request, caller);
            manager.flush();
            return work.done(desk.record(caller, request));
        });
    }

    private static String reason(Optional<String> given) {
        String reason = given.orElse("").strip();
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(Fault.at("/reason", "assistance.too-long", "most", LONGEST_REASON));
        }
        return reason;
    }
}
