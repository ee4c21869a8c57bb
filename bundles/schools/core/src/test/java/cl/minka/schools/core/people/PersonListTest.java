package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.persistence.Batch;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.Duplicate.Reason;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PersonListTest {
    private final Databases database;
    private Neighbourhood here;

    public PersonListTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        here = new Neighbourhood(database);
    }

    @Test
    public void wordsThatAreAskedForBeginWordsOfTheName() {
        List.of("Rosa Rosario Ñiquén", "María José Rojas-Pérez", "Ana O'Higgins", "Xu Li")
                .forEach(here::person);
        assertEquals(List.of("Rosa Rosario Ñiquén"), found("ros"));
        assertEquals(List.of("María José Rojas-Pérez", "Rosa Rosario Ñiquén"), found("ro"));
        assertEquals(List.of("María José Rojas-Pérez"), found("PEREZ maria"));
        assertEquals(List.of("Rosa Rosario Ñiquén"), found("niq"));
        assertEquals(List.of("Rosa Rosario Ñiquén"), found("ñiquén rosa"));
        assertEquals(List.of("Ana O'Higgins"), found("o'higg"));
        assertEquals(List.of("Xu Li"), found("l x"));
        assertEquals(List.of("Ana O'Higgins"), found("o"));
        assertEquals(List.of("María José Rojas-Pérez"), found("p"));
        assertEquals(List.of("María José Rojas-Pérez"), found("maria j"));
        assertEquals(List.of(), found("z"));
        assertEquals(List.of(), found("ojas"));
        assertEquals(List.of(), found("ana rosa"));
        assertEquals(List.of("María José Rojas-Pérez"), found("ro pe"));
        assertEquals(List.of("María José Rojas-Pérez"), found("jo rojas ma p"));
        assertEquals(List.of("Rosa Rosario Ñiquén"), found("rosario ros rosa"));
        assertEquals(List.of(), found("rojas rosa"));
        assertEquals(List.of(), found("ana higgins xu"));
        assertEquals(4, found(" ").size());
    }

    @Test
    public void aFoundListIsSortedAndPagedAsTheRosterIs() {
        IntStream.rangeClosed(1, 7).forEach(n -> here.person("Ana Ana" + n + " Rojas Soto"));
        here.person("Eva Soto Lagos");
        for (String sort : List.of("name", "createdAt", "-changedAt")) {
            boolean descending = sort.startsWith("-");
            List<Slice.Sort> order = List.of(new Slice.Sort(sort.replace("-", ""), descending));
            Page<Person> first = list(here.world.organizer, "ana soto", new Slice(4, Optional.empty(), order, false));
            assertEquals(OptionalLong.of(7), first.total());
            Page<Person> second = list(
                    here.world.organizer, "ana soto", new Slice(4, first.next().map(Cursor::decode), order, false));
            assertEquals(3, second.items().size());
            assertEquals(OptionalLong.of(7), second.total());
        }
    }

    @Test
    public void whoIsRenamedIsFoundByTheNewNameOnly() {
        Person ana = here.person("Ana Rojas");
        here.people.put(here.world.organizer, ana.id(), PersonDraft.named("Eva Rojas"), Expected.anyVersion());
        assertEquals(List.of(), found("ana"));
        assertEquals(List.of("Eva Rojas"), found("eva rojas"));
        Person twice = here.person("Ewa Rojas");
        here.people.merge(here.world.organizer, twice.id(), ana.id(), Expected.anyVersion());
        assertEquals(List.of(), found("ewa"));
        here.people.delete(here.world.organizer, ana.id(), Expected.anyVersion());
        assertEquals(List.of(), here.words());
    }

    @Test
    public void othersAreNotFoundByTheirNames() {
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana Rojas", "1980-02-03", "05101"));
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana Rojas Vera", "1981-02-03", "08101"));
        assertEquals(
                2, list(here.world.organizer, "ana", Slice.first(9)).items().size());
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana O'Higgins Rosas", "1982-02-03", "05101"));
        for (String words : List.of("ana roj", "roj", "a rojas", "rojas ana")) {
            assertEquals(words, List.of("Ana Rojas"), names(list(here.world.valparaiso, words, Slice.first(9))));
        }
        assertEquals(List.of("Ana O'Higgins Rosas"), names(list(here.world.valparaiso, "higgins", Slice.first(9))));
        assertEquals(List.of(), names(list(here.world.valparaiso, "osas", Slice.first(9))));
        People.Filter there = new People.Filter(
                Optional.of("08101"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("rojas"));
        assertEquals(List.of("Ana Rojas Vera"), names(here.people.list(here.world.organizer, there, Slice.first(9))));
    }

    /** One who takes part in two of her editions stands once on the list of an instructor; who was merged does not. */
    @Test
    public void aListOfScopesIsTheRosterOfThem() {
        List<Person> people = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> later("Eva Rojas" + (8 - n) + " Soto"))
                .toList();
        Edition one = here.edition(20);
        Edition other = here.edition(20);
        people.subList(0, 5).forEach(person -> here.enrol(one, person));
        people.subList(3, 7).forEach(person -> here.enrol(other, person));
        List<String> names = people.stream().map(Person::name).toList();
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        assertEquals(backwards, pages("name"));
        assertEquals(names, pages("createdAt"));
        assertEquals(backwards, pages("-createdAt"));
        here.people.put(
                here.world.organizer, people.get(0).id(), PersonDraft.named("Zoe Zúñiga"), Expected.anyVersion());
        here.people.merge(
                here.world.organizer, people.get(3).id(), people.get(4).id(), Expected.anyVersion());
        backwards.remove(names.get(0));
        backwards.remove(names.get(3));
        backwards.add("Zoe Zúñiga");
        assertEquals(backwards, pages("name"));
        People.Filter filter = new People.Filter(
                Optional.empty(), Optional.empty(), Optional.of(other.id()), Optional.empty(), Optional.of("r"));
        assertEquals(
                3,
                here.people
                        .list(here.world.instructor, filter, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                List.of(names.get(6), names.get(5), names.get(4)),
                names(here.people.list(here.world.organizer, filter, Slice.first(9))));
        here.people.delete(here.world.organizer, people.get(1).id(), Expected.anyVersion());
        backwards.remove(names.get(1));
        assertEquals(backwards, pages("name"));
    }

    private Person later(String name) {
        here.world.clock.advance(Duration.ofMinutes(1));
        return here.person(name);
    }

    private List<String> pages(String sort) {
        boolean descending = sort.startsWith("-");
        List<Slice.Sort> order = List.of(new Slice.Sort(sort.replace("-", ""), descending));
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Person> page = here.people.list(
                    here.world.instructor, People.Filter.all(), new Slice(2, next.map(Cursor::decode), order, false));
            names.addAll(names(page));
            next = page.next();
            if (next.isPresent()) {
                assertEquals(distinct(names), names);
            } else {
                assertEquals(OptionalLong.of(names.size()), page.total());
            }
        } while (next.isPresent());
        return names;
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }

    @Test
    public void whatHasNoWordFindsNobody() {
        Edition edition = here.edition(5);
        here.enrol(
                edition,
                here.people.create(here.world.organizer, Neighbourhood.draft("Ana Rojas-Vera", "1980-02-03", "05101")));
        for (String vain : List.of("-", "***")) {
            for (Caller caller : List.of(here.world.organizer, here.world.valparaiso, here.world.instructor)) {
                assertEquals(
                        OptionalLong.of(0), list(caller, vain, Slice.first(9)).total());
            }
            assertEquals(OptionalLong.of(0), takingPart(edition, vain));
            assertEquals(OptionalLong.of(0), organizations(vain));
        }
        assertEquals(
                OptionalLong.of(1),
                list(here.world.valparaiso, " ", Slice.first(9)).total());
        assertEquals(OptionalLong.of(1), takingPart(edition, " "));
        here.organization("Junta - 1", "05101");
        assertEquals(OptionalLong.of(0), organizations("-"));
        assertEquals(OptionalLong.of(1), organizations(""));
    }

    private OptionalLong takingPart(Edition edition, String words) {
        Enrolments.Filter filter =
                new Enrolments.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
        return here.enrolments
                .list(here.world.organizer, edition.id(), filter, Slice.first(9))
                .total();
    }

    private OptionalLong organizations(String words) {
        return here.organizations
                .list(
                        here.world.organizer,
                        new Organizations.Filter(Optional.empty(), Optional.empty(), Optional.of(words)),
                        Slice.first(9))
                .total();
    }

    @Test
    public void whoTakesPartIsFoundByWords() {
        Edition edition = here.edition(5);
        here.enrol(edition, here.person("Sara Ñiquén Vera"));
        here.enrol(edition, here.person("Eva Vera Soto"));
        Enrolments.Filter filter =
                new Enrolments.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ñiquén sar"));
        assertEquals(
                List.of("Sara Ñiquén Vera"),
                here.enrolments.list(here.world.organizer, edition.id(), filter, Slice.first(9)).items().stream()
                        .map(one -> one.person().name())
                        .toList());
    }

    @Test
    public void peopleWhoCameWithoutWordsGetThem() {
        people(0, 3);
        assertEquals(List.of(), found("ana"));
        NameWordsTask task = new NameWordsTask(here.world.transactions);
        task.run();
        task.run();
        assertEquals(List.of("Ana", "Ana", "Ana"), found("ana"));
    }

    /** After an upgrade, until the task has come to them. */
    @Test
    public void peopleWithoutWordsAreFoundWithinTheirMunicipality() {
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana Rojas", "1980-02-03", "05101"));
        here.world.transactions.quietly(manager ->
                manager.createNativeQuery("UPDATE person SET name_words = NULL").executeUpdate());
        for (String words : List.of("rojas", "ana ro", "a")) {
            People.Filter there = new People.Filter(
                    Optional.of("05101"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
            Page<Person> found = here.people.list(here.world.organizer, there, Slice.first(9));
            assertEquals(words, List.of("Ana Rojas"), names(found));
        }
    }

    /** Of who is looked for in a scope, by words that stood within signs. */
    @Test
    public void scopesOfPeopleWhoCameWithoutWordsGetThemToo() {
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana Rojas-Pérez", "1980-02-03", "05101"));
        here.world.transactions.quietly(manager -> {
            manager.createNativeQuery("UPDATE person SET name_words = NULL").executeUpdate();
            manager.createNativeQuery("UPDATE person_scope SET words = ' ana rojas-perez'")
                    .executeUpdate();
            return null;
        });
        NameWordsTask task = new NameWordsTask(here.world.transactions);
        task.run();
        assertEquals(List.of("Ana Rojas-Pérez"), names(list(here.world.valparaiso, "perez", Slice.first(9))));
        Person ana = list(here.world.organizer, "ana", Slice.first(9)).items().get(0);
        assertEquals("no change that others must hear of", 1, ana.version());
    }

    /** Who is found among thousands is looked for along the order; a page goes on where the one before it ended, though fewer are left. */
    @Test
    public void aUsualWordIsListedInEveryOrder() {
        people(0, 2_050);
        new NameWordsTask(here.world.transactions).run();
        here.person("Eva Soto");
        List<Slice.Sort> order = List.of(new Slice.Sort("changedAt", true));
        Page<Person> first = list(here.world.organizer, "an", new Slice(2, Optional.empty(), order, false));
        assertEquals(List.of("p999", "p998"), ids(first));
        assertEquals(OptionalLong.of(2_050), first.total());
        here.world.transactions.quietly(
                manager -> manager.createNativeQuery("DELETE FROM person_word WHERE person LIKE 'p1%'")
                        .executeUpdate());
        Page<Person> second =
                list(here.world.organizer, "an", new Slice(2, first.next().map(Cursor::decode), order, false));
        assertEquals(List.of("p997", "p996"), ids(second));
        assertEquals(OptionalLong.of(2_050 - 1_111), second.total());
    }

    /** As where lists name people who are not known: nothing is compared with all of them, and who agrees in more is found. */
    @Test
    public void aNameThatThousandsHaveHidesNobody() {
        people(0, 2_050);
        here.world.transactions.quietly(
                manager -> manager.createNativeQuery("UPDATE person SET alike = '" + Sound.of("Ana") + "'")
                        .executeUpdate());
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana", "1980-02-03", "05101"));
        here.people.create(here.world.organizer, Neighbourhood.draft("Ana", "1980-02-03", "05101"));
        List<Duplicate> found =
                here.people.duplicates(here.world.organizer, Slice.first(100)).items();
        assertEquals(
                1,
                found.stream()
                        .filter(pair -> pair.reasons().contains(Reason.SAME_NAME_AND_BIRTH_DATE))
                        .count());
        assertEquals(20 + 19 + 1, found.size());
    }

    private static List<String> ids(Page<Person> page) {
        return page.items().stream().map(Person::id).toList();
    }

    /** Letters of other scripts fold into more than one each. */
    @Test
    public void theLongestNameIsStoredAndFound() {
        String name = "가".repeat(200);
        here.person(name);
        assertEquals(List.of(name), found("가"));
        assertEquals(List.of(name), found(name));
    }

    /** The contract: exact up to 10,000, beyond that null unless an exact one is asked for. */
    @Test
    public void listsAreCountedUpToTenThousand() {
        people(0, Slice.COUNTED);
        assertEquals(OptionalLong.of(10_000), total(false));
        people(Slice.COUNTED, Slice.COUNTED + 1);
        assertEquals(OptionalLong.empty(), total(false));
        assertEquals(OptionalLong.of(10_001), total(true));
    }

    private OptionalLong total(boolean exact) {
        Slice slice = new Slice(2, Optional.empty(), List.of(), exact);
        return here.people
                .list(here.world.organizer, People.Filter.all(), slice)
                .total();
    }

    private void people(int from, int to) {
        here.world.transactions.quietly(manager -> {
            Batch.run(
                    manager,
                    "INSERT INTO person (id, keeper, entered_by, name, name_key, name_folded, alike, email, phone,"
                            + " birth_date, sex, municipality, username, guardian_name, guardian_contact,"
                            + " guardian_relation, state, merged_into, created_at, changed_at, version)"
                            + " VALUES (?, 'amuch', 1, 'Ana', 'ana', 'ana', '', '', '', '', '', '', '', '', '', '',"
                            + " 'LIVING', '', 1, 1, 1)",
                    IntStream.range(from, to).mapToObj(n -> new Object[] {"p" + n}));
            return null;
        });
    }

    private List<String> found(String words) {
        return names(list(here.world.organizer, words, Slice.first(50)));
    }

    private static List<String> names(Page<Person> page) {
        return page.items().stream().map(Person::name).toList();
    }

    private Page<Person> list(Caller caller, String words, Slice slice) {
        return here.people.list(
                caller,
                new People.Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words)),
                slice);
    }
}
