package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.core.people.PersonTraces.Joined;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Shows who may be one person, and does what a person decided. */
final class MergeDesk {
    private static final Keyset<LikenessEntity> LIST = new Keyset<>(
            LikenessEntity.class,
            Keyset.Key.text("id"),
            LikenessEntity::id,
            Map.of("foundAt", Keyset.Key.whole("foundAt")),
            new Slice.Sort("foundAt", false));

    private final SchoolTransactions transactions;
    private final EnrolledPeople enrolled;
    private final List<PersonTraces> traces;
    private final Clock clock;

    MergeDesk(SchoolTransactions transactions, EnrolledPeople enrolled, List<PersonTraces> traces, Clock clock) {
        this.transactions = transactions;
        this.enrolled = enrolled;
        this.traces = traces;
        this.clock = clock;
    }

    Page<Duplicate> duplicates(Caller caller, Slice slice) {
        return transactions.read(manager -> {
            Sight sight = Sight.organizing(manager, caller);
            Conditions conditions = new Conditions().and("e.state = :open", "open", LikenessEntity.State.OPEN);
            sight.limit(conditions, "e.first", "firstScopes");
            sight.limit(conditions, "e.second", "secondScopes");
            Page<LikenessEntity> page = LIST.page(manager, conditions, slice);
            Map<String, PersonEntity> people = PersonStore.byId(
                    manager,
                    page.items().stream()
                            .flatMap(one -> Stream.of(one.first(), one.second()))
                            .toList());
            Map<String, Person> records = PersonManager.records(manager, sight, List.copyOf(people.values()));
            return page.map(
                    one -> new Duplicate(one.id(), records.get(one.first()), records.get(one.second()), one.reasons()));
        });
    }

    void keepApart(Caller caller, String id, String other) {
        transactions.change(caller, manager -> {
            Sight sight = Sight.organizing(manager, caller);
            PersonEntity one = organized(manager, sight, id);
            if (id.equals(other)
                    || sight.organized(manager, List.of(other)).isEmpty()
                    || manager.find(PersonEntity.class, other) == null) {
                throw new InvalidInput(
                        Fault.at("/other", other.isEmpty() ? "kernel.required" : "schools.unknown-person"));
            }
            LikenessEntity pair = manager.find(LikenessEntity.class, LikenessEntity.id(id, other));
            if (pair == null) {
                manager.persist(new LikenessEntity(id, other, List.of(), LikenessEntity.State.APART, Times.now(clock)));
            } else {
                pair.keepApart();
            }
            return Done.of(
                    null, PersonWriter.told("schools.people-kept-apart", one).facts(Map.of("id", id, "other", other)));
        });
    }

    Person merge(Caller caller, String id, String into, Expected expected) {
        return transactions.change(caller, manager -> {
            enrolled.lockAll(manager, List.of(id, into));
            Sight sight = Sight.organizing(manager, caller);
            PersonEntity loser = organized(manager, sight, id);
            expected.check(loser.version());
            PersonManager.living(loser);
            PersonEntity winner = other(manager, sight, id, into);
            requireOne(loser, winner);
            List<Change> changes = new ArrayList<>(merge(manager, loser, winner, Times.now(clock)));
            changes.add(PersonWriter.told("schools.person-merged", loser).facts(Map.of("id", id, "into", into)));
            return new Done<>(PersonManager.record(manager, sight, winner), changes);
        });
    }

    private static PersonEntity organized(EntityManager manager, Sight sight, String id) {
        PersonEntity person = sight.visible(manager, id);
        if (sight.organized(manager, List.of(id)).isEmpty()) {
            throw PeopleNotFound.person();
        }
        return person;
    }

    private static PersonEntity other(EntityManager manager, Sight sight, String id, String into) {
        PersonEntity winner = manager.find(PersonEntity.class, into);
        if (winner == null
                || id.equals(into)
                || winner.state() != PersonEntity.Life.LIVING
                || sight.organized(manager, List.of(into)).isEmpty()) {
            throw new InvalidInput(Fault.at("/into", into.isEmpty() ? "kernel.required" : "schools.unknown-person"));
        }
        return winner;
    }

    /** Two RUTs are two people; two accounts would leave one of them without its enrolments. */
    private static void requireOne(PersonEntity loser, PersonEntity winner) {
        if (loser.rut().isPresent() && winner.rut().isPresent()) {
            throw new Refusal(Kind.CONFLICT, "schools.two-ruts");
        }
        if (loser.account() > 0 && winner.account() > 0) {
            throw new Refusal(Kind.CONFLICT, "schools.two-accounts");
        }
    }

    private List<Change> merge(EntityManager manager, PersonEntity loser, PersonEntity winner, Instant now) {
        List<String> left = Memberships.of(manager, loser.id());
        List<String> present = Memberships.of(manager, winner.id());
        Set<String> both = new HashSet<>(present);
        both.addAll(left);
        PersonDraft draft = joined(
                winner.draft(List.of()),
                loser.draft(List.of()),
                !winner.keeper().equals(loser.keeper()));
        long account = Math.max(winner.account(), loser.account());
        String username = winner.account() > 0 ? winner.username() : loser.username();
        Memberships.write(manager, loser.id(), left, Set.of());
        loser.mergeInto(winner.id(), now);
        manager.flush();
        winner.write(draft, now);
        winner.link(account, username);
        Memberships.write(manager, winner.id(), present, both);
        hand(manager, "UPDATE organization_officer SET person = ? WHERE person = ?", loser, winner);
        hand(manager, "UPDATE consent SET person = ? WHERE person = ?", loser, winner);
        hand(manager, "UPDATE person SET merged_into = ? WHERE merged_into = ?", loser, winner);
        Likenesses.forget(manager, loser.id());
        List<Joined> joined = enrolled.hand(manager, loser.id(), winner, now);
        List<Change> changes = joined.stream()
                .flatMap(pair -> traces.stream().flatMap(one -> one.join(manager, pair, now).stream()))
                .toList();
        traces.forEach(one -> one.hand(manager, loser.id(), winner.id()));
        PersonWriter.rename(manager, winner);
        NameWords.renew(manager, List.of(loser, winner));
        Scopes.renew(manager, List.of(winner));
        Scopes.copy(manager, List.of(loser));
        Likenesses.renew(manager, List.of(winner), now);
        return changes;
    }

    private static void hand(EntityManager manager, String sql, PersonEntity loser, PersonEntity winner) {
        manager.createNativeQuery(sql)
                .setParameter(1, winner.id())
                .setParameter(2, loser.id())
                .executeUpdate();
    }

    private static PersonDraft joined(PersonDraft winner, PersonDraft loser, boolean otherList) {
        return new PersonDraft(
                winner.name(),
                first(winner.rut(), loser.rut()),
                first(winner.email(), loser.email()),
                first(winner.phone(), loser.phone()),
                first(winner.birthDate(), loser.birthDate()),
                first(winner.sex(), loser.sex()),
                first(winner.municipality(), loser.municipality()),
                List.of(),
                Optional.empty(),
                first(winner.guardian(), loser.guardian()),
                otherList ? winner.externalId() : first(winner.externalId(), loser.externalId()));
    }

    private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}
