package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Participants;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An edition on one database, with people who have a seat in it. */
public final class Hall {
    public final World world;
    public final Edition edition;
    public final List<Enrolment> seats = new ArrayList<>();
    public final Sheets sheets;
    public final Roster roster = new People();
    private final Map<String, Person> people = new HashMap<>();

    public Hall(Databases database, int sessions, String... names) {
        world = new World(database);
        world.school("escuela-a", "05101");
        edition = world.edition(world.course("escuela-a", "Liderazgo").id(), EditionDraft.State.OPEN, sessions);
        for (String name : names) {
            seat(name);
        }
        sheets = new Sheets(world.transactions, new Seats(), roster);
    }

    /** The enrolment is {@code e-<name>}, the person {@code p-<name>}, the account, if there is one, {@code <name>}. */
    public void seat(String name) {
        people.put("p-" + name, person(name));
        seats.add(new Enrolment(
                "e-" + name,
                edition.id(),
                "p-" + name,
                Optional.empty(),
                Enrolment.State.ENROLLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                1));
    }

    public String id() {
        return edition.id();
    }

    public Caller citizen(String name) {
        return world.accounts.caller(name, Grant.of(Role.CITIZEN));
    }

    private static Person person(String name) {
        return new Person(
                "p-" + name,
                name,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    private final class Seats implements Participants {
        @Override
        public List<Enrolment> of(String wanted) {
            return seats.stream().filter(one -> one.edition().equals(wanted)).toList();
        }

        @Override
        public List<Enrolment> ofPerson(String person) {
            return seats.stream().filter(one -> one.person().equals(person)).toList();
        }

        @Override
        public void complete(Caller caller, String enrolment, boolean completed) {
            throw new UnsupportedOperationException();
        }
    }

    private final class People implements Roster {
        @Override
        public Map<String, Person> byId(Collection<String> ids) {
            Map<String, Person> found = new HashMap<>();
            ids.stream().filter(people::containsKey).forEach(id -> found.put(id, people.get(id)));
            return found;
        }

        @Override
        public Optional<Person> ofAccount(long account) {
            return people.values().stream()
                    .filter(one -> citizen(one.account().orElseThrow()).account() == account)
                    .findFirst();
        }
    }
}
