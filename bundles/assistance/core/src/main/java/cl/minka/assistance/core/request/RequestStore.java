package cl.minka.assistance.core.request;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestNotFound;
import cl.minka.assistance.RequestStatus;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.SearchWords;
import cl.minka.kernel.people.Accounts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds requests, and keeps what they are found by. */
public final class RequestStore {
    private RequestStore() {}

    /** One that the caller may see. */
    public static RequestEntity visible(EntityManager manager, Caller caller, String id) {
        RequestEntity request = manager.find(RequestEntity.class, id);
        if (request == null || !Access.sees(caller, request.municipality())) {
            throw new RequestNotFound();
        }
        return request;
    }

    /** The same, its row locked until the transaction ends. */
    public static RequestEntity forChange(EntityManager manager, Caller caller, String id) {
        RequestEntity request = visible(manager, caller, id);
        manager.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    /** The same, for those who assist. */
    public static RequestEntity forStaff(EntityManager manager, Caller caller, String id) {
        RequestEntity request = forChange(manager, caller, id);
        requireStaff(caller, request);
        return request;
    }

    /** Refuses those who do not assist the municipality of the request. */
    public static void requireStaff(Caller caller, RequestEntity request) {
        if (!Access.assists(caller, request.municipality())) {
            throw new Forbidden();
        }
    }

    /** Refuses what the present status forbids. */
    public static void requireOpen(RequestEntity request) {
        require(request, RequestStatus::isOpen, "adviser, municipality");
    }

    /** Refuses what ends with the request. */
    public static void requireNotClosed(RequestEntity request) {
        require(request, status -> status != RequestStatus.CLOSED, "adviser, municipality");
    }

    private static void require(RequestEntity request, Predicate<RequestStatus> allowed, String who) {
        if (!allowed.test(request.status())) {
            String names = Arrays.stream(RequestStatus.values())
                    .filter(allowed)
                    .map(RequestStore::json)
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    Kind.CONFLICT,
                    "assistance.wrong-status",
                    Map.of("status", json(request.status()), "allowed", names, "who", who));
        }
    }

    /**
     * Whether what belongs to the message, if to any, is for those who assist only.
     *
     * @throws InvalidInput when the caller sees no such message
     */
    public static boolean isInternal(EntityManager manager, String request, Optional<String> message, boolean assists) {
        return message.map(id -> Optional.ofNullable(manager.find(MessageEntity.class, id))
                        .filter(one -> one.isOf(request) && (assists || !one.isInternal()))
                        .orElseThrow(() -> new InvalidInput(Fault.at("/query/message", "assistance.message-not-found")))
                        .isInternal())
                .orElse(false);
    }

    /** Refuses what is done of solved requests only. */
    public static void requireSolved(RequestEntity request) {
        require(request, status -> !status.isOpen(), "adviser, organizer");
    }

    /** The last thing that those who assist said to the municipality; empty: nothing. */
    public static String answer(EntityManager manager, String id) {
        return manager.createQuery(
                        "SELECT m.said FROM MessageEntity m WHERE m.request = :request AND m.fromStaff = 1"
                                + " AND m.internal = 0 ORDER BY m.writtenAt DESC, m.id DESC",
                        String.class)
                .setParameter("request", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** As in JSON. */
    public static String json(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the caller sees them, with the names of all people by one query. */
    static List<Request> records(Accounts accounts, Caller caller, List<RequestEntity> requests) {
        Set<Long> people = new TreeSet<>();
        requests.forEach(request -> people.addAll(List.of(request.requester(), request.assignee())));
        people.remove(RequestEntity.NOBODY);
        var known = accounts.byId(people);
        return requests.stream()
                .map(request -> request.toRecord(known, Access.assists(caller, request.municipality())))
                .toList();
    }

    /** What was written of these, by id. */
    public static Map<String, RequestDraft> drafts(EntityManager manager, List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : manager
                        .createQuery("SELECT e FROM RequestEntity e WHERE e.id IN :ids", RequestEntity.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(RequestEntity::id, RequestEntity::draft));
    }

    /** Stores what is searched by, anew. */
    static void index(EntityManager manager, RequestEntity request, RequestDraft draft) {
        manager.createQuery("DELETE FROM RequestWordEntity w WHERE w.request = :request")
                .setParameter("request", request.id())
                .executeUpdate();
        words(draft).forEach(word -> manager.persist(new RequestWordEntity(request, word)));
    }

    /** By which it is found. */
    static Set<String> words(RequestDraft draft) {
        return SearchWords.of(draft.title() + ' ' + draft.description());
    }

    /** What the journal is told of a request. */
    public static Change told(String fact, RequestEntity request) {
        return told(fact, request, request.municipality());
    }

    /** What it is told of things that the municipality does not see: they are the association's. */
    public static Change toldInternally(String fact, RequestEntity request) {
        return told(fact, request, Access.ASSOCIATION);
    }

    private static Change told(String fact, RequestEntity request, String organization) {
        return Change.of(fact, "assistance/" + request.id(), organization).facts(Map.of("id", request.id()));
    }
}
