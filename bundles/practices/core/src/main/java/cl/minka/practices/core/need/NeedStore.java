package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.SearchWords;
import cl.minka.practices.Practices;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedNotFound;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.OfferState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds needs, and knows who may know whose they are. */
final class NeedStore {
    private static final Keyset<NeedEntity> LIST = new Keyset<>(
            NeedEntity.class,
            Keyset.Key.text("id"),
            NeedEntity::id,
            Map.of(
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt"),
                    "urgency", Keyset.Key.small("urgency"),
                    "wantedBy", Keyset.Key.small("wantedBy"),
                    "title", Keyset.Key.text("titleKey")),
            new Slice.Sort("createdAt", true));

    private NeedStore() {}

    static Page<Need> page(EntityManager manager, Caller caller, Needs.Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.topic()
                .ifPresent(topic -> conditions.and(
                        "e.id IN (SELECT t.need FROM NeedTopicEntity t WHERE t.topic = :topic)",
                        "topic",
                        Folded.of(topic.strip(), NeedCheck.LONGEST_TOPIC)));
        filter.region().ifPresent(region -> conditions.and("e.region = :region", "region", region));
        filter.municipality().ifPresent(cut -> conditions.and("e.municipality = :cut", "cut", cut));
        if (filter.region().isPresent() || filter.municipality().isPresent()) {
            known(conditions, caller);
        }
        filter.state().ifPresent(state -> conditions.and("e.state = :state", "state", state));
        filter.urgency().ifPresent(urgency -> conditions.and("e.urgency = :urgency", "urgency", urgency.ordinal()));
        if (filter.unanswered()) {
            conditions.and("e.state = :open AND e.answeredAt = 0", "open", NeedState.OPEN);
        }
        filter.text().ifPresent(text -> words(conditions, text));
        Page<NeedEntity> page = LIST.page(manager, conditions, slice);
        Set<String> told =
                told(manager, caller, page.items().stream().map(NeedEntity::id).toList());
        return page.map(need -> record(caller, need, told.contains(need.id())));
    }

    private static void words(Conditions conditions, String text) {
        int number = 0;
        Set<String> words = SearchWords.of(text);
        conditions.asked(text, words);
        for (String word : words) {
            String name = "word" + number++;
            conditions.and(
                    "EXISTS (SELECT w" + number + ".need FROM NeedWordEntity w" + number + " WHERE w" + number
                            + ".need = e.id AND w" + number + ".word = :" + name + ")",
                    name,
                    word);
        }
    }

    /** Only those whose municipality the caller may know: what filters by it tells it. */
    private static void known(Conditions conditions, Caller caller) {
        if (Sides.isAssociation(caller)) {
            return;
        }
        List<String> own = List.copyOf(Sides.own(caller));
        conditions.parameter("named", NeedEntity.NAMED);
        if (own.isEmpty()) {
            conditions.and("e.audience = :named");
            return;
        }
        conditions
                .and("e.audience = :named OR e.municipality IN :own OR e.id IN"
                        + " (SELECT o.need FROM OfferEntity o WHERE o.municipality IN :own AND o.state = :accepted)")
                .parameter("own", own)
                .parameter("accepted", OfferState.ACCEPTED);
    }

    /** Those of the needs that accepted an offer of the caller. */
    private static Set<String> told(EntityManager manager, Caller caller, List<String> needs) {
        List<String> own = List.copyOf(Sides.own(caller));
        if (own.isEmpty() || needs.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(manager.createQuery(
                        "SELECT o.need FROM OfferEntity o WHERE o.need IN :needs AND o.municipality IN :own"
                                + " AND o.state = :accepted",
                        String.class)
                .setParameter("needs", needs)
                .setParameter("own", own)
                .setParameter("accepted", OfferState.ACCEPTED)
                .getResultList());
    }

    /** Whether the caller may know whose it is. */
    static boolean knows(EntityManager manager, Caller caller, NeedEntity need) {
        return !need.isAnonymous()
                || Practices.writes(caller, need.municipality())
                || !told(manager, caller, List.of(need.id())).isEmpty();
    }

    static Need record(EntityManager manager, Caller caller, NeedEntity need) {
        return record(caller, need, knows(manager, caller, need));
    }

    private static Need record(Caller caller, NeedEntity need, boolean told) {
        boolean mine = Practices.writes(caller, need.municipality());
        return need.toRecord(told || mine || !need.isAnonymous(), mine);
    }

    static NeedEntity get(EntityManager manager, String id) {
        NeedEntity need = manager.find(NeedEntity.class, id);
        if (need == null) {
            throw new NeedNotFound();
        }
        return need;
    }

    /** One that nobody else changes until the transaction ends. */
    static NeedEntity lock(EntityManager manager, String id) {
        NeedEntity need = manager.find(NeedEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (need == null) {
            throw new NeedNotFound();
        }
        return need;
    }

    /** Stores what is searched by, anew. */
    static void index(EntityManager manager, String need, NeedSheet sheet) {
        unindex(manager, need);
        topics(sheet).forEach(topic -> manager.persist(new NeedTopicEntity(need, topic)));
        SearchWords.of(sheet.title() + ' ' + sheet.problem() + ' ' + sheet.context())
                .forEach(word -> manager.persist(new NeedWordEntity(need, word)));
    }

    static void unindex(EntityManager manager, String need) {
        for (String table : List.of("NeedTopicEntity", "NeedWordEntity")) {
            manager.createQuery("DELETE FROM " + table + " x WHERE x.need = :need")
                    .setParameter("need", need)
                    .executeUpdate();
        }
    }

    /** All topics as they are compared. */
    static Set<String> topics(NeedSheet sheet) {
        return Stream.concat(Stream.of(sheet.topic()), sheet.topics().stream())
                .map(topic -> Folded.of(topic.strip(), NeedCheck.LONGEST_TOPIC))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
