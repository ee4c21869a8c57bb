package cl.minka.assistance.core.request;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.Requests;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.territory.Municipalities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps requests. */
@Component(service = Requests.class)
public final class RequestManager implements Requests {
    /** What stands for nobody where an assignee is asked for. */
    private static final String NONE = "none";

    /** Account that nobody has. */
    private static final long UNKNOWN = -2;

    private static final Keyset<RequestEntity> LIST = new Keyset<>(
            RequestEntity.class,
            Keyset.Key.text("id"),
            RequestEntity::id,
            Map.of(
                    "createdAt",
                    Keyset.Key.whole("createdAt"),
                    "changedAt",
                    Keyset.Key.whole("changedAt"),
                    "dueAt",
                    Keyset.Key.whole("dueAt"),
                    "title",
                    Keyset.Key.text("titleKey")),
            new Slice.Sort("createdAt", true));

    private final WorkDesk desk;
    private final Municipalities municipalities;

    @Activate
    public RequestManager(@Reference WorkDesk desk, @Reference Municipalities municipalities) {
        this.desk = desk;
        this.municipalities = municipalities;
    }

    @Override
    public Page<Request> list(Caller caller, Filter filter, Slice slice) {
        Optional<Long> assignee = filter.assignee().map(this::account);
        RequestWords words = new RequestWords(LIST, alias -> conditions(alias, caller, filter, assignee));
        return desk.transactions.read(manager -> {
            Page<RequestEntity> page = words.page(manager, filter.words().orElse(""), slice);
            return new Page<>(RequestStore.records(desk.accounts, caller, page.items()), page.next(), page.total());
        });
    }

    /** What is asked for beside words, of the requests of that name in JPQL. */
    private static Conditions conditions(String alias, Caller caller, Filter filter, Optional<Long> assignee) {
        Conditions conditions = new Conditions();
        if (!Access.assistsAll(caller)) {
            Set<String> own = Access.municipalities(caller);
            conditions.and(alias + ".municipality IN :own", "own", own.isEmpty() ? List.of("-") : List.copyOf(own));
        }
        filter.status().ifPresent(one -> conditions.and(alias + ".status = :status", "status", one));
        filter.open().ifPresent(open -> conditions.and(alias + ".openNow = :open", "open", open ? 1 : 0));
        filter.topic()
                .ifPresent(one -> conditions.and(alias + ".topic = :topic", "topic", RequestEntity.topicKey(one)));
        filter.priority().ifPresent(one -> conditions.and(alias + ".priority = :priority", "priority", one.ordinal()));
        filter.municipality().ifPresent(one -> conditions.and(alias + ".municipality = :cut", "cut", one));
        filter.externalId().ifPresent(one -> conditions.and(alias + ".externalId = :externalId", "externalId", one));
        assignee.ifPresent(one -> conditions.and(alias + ".assignee = :assignee", "assignee", one));
        return conditions;
    }

    private long account(String username) {
        return username.equals(NONE)
                ? RequestEntity.NOBODY
                : Optional.ofNullable(desk.accounts.known(List.of(username)).get(username))
                        .map(Account::id)
                        .orElse(UNKNOWN);
    }

    @Override
    public Request get(Caller caller, String id) {
        return desk.transactions.read(manager -> desk.record(caller, RequestStore.visible(manager, caller, id)));
    }

    @Override
    public Request create(Caller caller, RequestDraft given) {
        RequestDraft draft = given.municipality().isEmpty() ? given.of(Access.ownMunicipality(caller)) : given;
        if (!draft.municipality().isEmpty() && !Access.sees(caller, draft.municipality())) {
            throw new Forbidden();
        }
        RequestCheck.of(draft, municipalities);
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = new RequestEntity(draft, caller.account(), Times.now(desk.clock));
            manager.persist(request);
            Work work = desk.work(manager, request, caller);
            work.opened();
            return done(caller, manager, work, draft, "assistance.request-created");
        });
    }

    @Override
    public Request put(Caller caller, String id, RequestDraft given, Expected expected) {
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forChange(manager, caller, id);
            expected.check(request.version());
            RequestDraft draft = given.of(request.municipality());
            RequestCheck.of(draft, municipalities);
            RequestStore.requireOpen(request);
            request.write(draft, Times.now(desk.clock));
            Work work = desk.work(manager, request, caller);
            work.levelled();
            return done(caller, manager, work, draft, "assistance.request-changed");
        });
    }

    private Done<Request> done(Caller caller, EntityManager manager, Work work, RequestDraft draft, String fact) {
        work.tell(fact);
        manager.flush();
        RequestStore.index(manager, work.request(), draft);
        return work.done(desk.record(caller, work.request()));
    }
}
