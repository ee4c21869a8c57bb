package cl.minka.assistance.core.request;

import cl.minka.assistance.level.Promise;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells people of requests, within the transaction that they tell of; nobody is told what he did himself. */
@Component(service = RequestNotices.class)
public final class RequestNotices {
    private final Notices notices;
    private final Accounts accounts;

    @Activate
    public RequestNotices(@Reference Notices notices, @Reference Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    void said(EntityManager manager, RequestEntity request, Caller caller) {
        post(manager, request, caller, RequestNoticeKinds.MESSAGE, parties(request), notice -> notice);
    }

    void moved(EntityManager manager, RequestEntity request, Caller caller) {
        post(
                manager,
                request,
                caller,
                RequestNoticeKinds.MOVED,
                parties(request),
                notice -> notice.with("status", RequestStore.json(request.status())));
    }

    /** Asks the municipality how it was. */
    void solved(EntityManager manager, RequestEntity request, Caller caller) {
        if (!request.isRated()) {
            post(manager, request, caller, RequestNoticeKinds.RATE, askers(request), notice -> notice);
        }
    }

    void assigned(EntityManager manager, RequestEntity request, Caller caller) {
        post(manager, request, caller, RequestNoticeKinds.ASSIGNED, List.of(request.assignee()), notice -> notice);
    }

    void escalated(EntityManager manager, RequestEntity request, Caller caller) {
        post(manager, request, caller, RequestNoticeKinds.ESCALATED, leads(), notice -> notice);
    }

    /** To who works on it; to those who lead where nobody does, and when it is too late. */
    void due(EntityManager manager, RequestEntity request, Caller caller, Promise promise) {
        boolean nobody = request.assignee() == RequestEntity.NOBODY;
        Set<Long> people = new TreeSet<>(nobody || promise.broken() ? leads() : Set.of());
        people.add(request.assignee());
        String key = promise.broken() ? RequestNoticeKinds.BROKEN : RequestNoticeKinds.FORESEEN;
        post(manager, request, caller, key, people, notice -> notice.with("promise", RequestStore.json(promise.kind()))
                .with("until", promise.dueAt().orElseThrow()));
    }

    private Set<Long> parties(RequestEntity request) {
        Set<Long> parties = askers(request);
        parties.add(request.requester());
        parties.add(request.assignee());
        return parties;
    }

    /** Who asked; where somebody who assists wrote it down, or who asked has left, all who act for the municipality. */
    private Set<Long> askers(RequestEntity request) {
        Grant own = Grant.of(Role.MUNICIPALITY, request.municipality());
        Collection<Account> asked = accounts.byId(List.of(request.requester())).values();
        boolean here = asked.stream().anyMatch(account -> account.grants().contains(own));
        return (here ? asked : accounts.holding(Role.MUNICIPALITY))
                .stream()
                        .filter(account -> account.grants().contains(own))
                        .map(Account::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> leads() {
        return accounts.holding(Role.ORGANIZER).stream()
                .filter(account -> account.grants().contains(Grant.of(Role.ORGANIZER, Access.ASSOCIATION)))
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    private void post(
            EntityManager manager,
            RequestEntity request,
            Caller caller,
            String key,
            Collection<Long> people,
            UnaryOperator<Notice> more) {
        List<Notice> all = people.stream()
                .filter(account -> account > 0 && account != caller.account())
                .distinct()
                .map(account -> more.apply(Notice.to(account, key)
                        .with("title", request.draft().title())
                        .about("assistance/" + request.id(), request.municipality())))
                .toList();
        if (!all.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), all);
        }
    }
}
