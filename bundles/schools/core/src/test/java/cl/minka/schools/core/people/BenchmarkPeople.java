package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.people.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** Lists over 100,000 people: run by its name, {@code -Dtest=BenchmarkPeople [-Ddatabase=POSTGRESQL]}. */
public class BenchmarkPeople {
    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int AT_ONCE = 1_000;
    private static final int TIMES = 20;
    private static final String[] GIVEN =
            names("Ana Luis Eva Juan Rosa Pedro Marta Diego Elena Hugo Inés Raúl Sara Iván");
    private static final String[] FAMILY = names("Rojas Soto Pérez Díaz Muñoz Ñiquén Vera Lagos Mella Reyes Pino Tapia"
            + " Vidal Araya Cárcamo Bravo Cortés Donoso Espinoza Fuentes Godoy Henríquez Ibáñez Jara Leiva Mardones");

    private final Random random = new Random(1);

    private static String[] names(String text) {
        return text.split(" ");
    }

    @Test
    public void measure() {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        Neighbourhood here = new Neighbourhood(database);
        List<String> cuts =
                here.world.municipalities.all().stream().map(one -> one.cut()).toList();
        long began = System.nanoTime();
        load(database, cuts);
        System.out.printf("stored %d in %.1f s%n", PEOPLE, (System.nanoTime() - began) / 1e9);
        Edition edition = here.edition(30);
        List<String> lines = new ArrayList<>(List.of("externalId"));
        for (int n = 0; n < 2_000; n++) {
            lines.add(Integer.toString(n * (PEOPLE / 2_000)));
        }
        began = System.nanoTime();
        here.enrolments.importAll(here.world.organizer, edition.id(), new TextTable(lines), false, done -> {});
        System.out.printf("enrolled 2000 in %.1f s%n", (System.nanoTime() - began) / 1e9);
        statistics(database);
        People.Filter all = People.Filter.all();
        people(here, "people, association", here.world.organizer, all);
        people(here, "people, association, q=ana rojas", here.world.organizer, words("ana rojas"));
        people(
                here,
                "people, association, q=ñiquen mardones sara",
                here.world.organizer,
                words("niquen mardones sara"));
        people(here, "people, municipality", here.world.valparaiso, all);
        people(here, "people, municipality, q=rojas", here.world.valparaiso, words("rojas"));
        people(here, "people, instructor", here.world.instructor, all);
        people(
                here,
                "people, of a municipality",
                here.world.organizer,
                new People.Filter(
                        Optional.of("05101"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        measured(
                "duplicates",
                slice -> here.people.duplicates(here.world.organizer, slice).next());
        measured(
                "duplicates, municipality",
                slice -> here.people.duplicates(here.world.valparaiso, slice).next());
        measured("enrolments", slice -> here.enrolments
                .list(here.world.organizer, edition.id(), Enrolments.Filter.all(), slice)
                .next());
    }

    /** Past the import, which is not what is measured. */
    private void load(Databases database, List<String> cuts) {
        try (Connection connection = database.source().getConnection();
                PreparedStatement people = connection.prepareStatement("INSERT INTO person VALUES (?, 'amuch', 1, ?, ?,"
                        + " ?, ?, NULL, '', '', ?, 'FEMALE', ?, NULL, '', '', '', '', ?, 'LIVING', '', ?, ?, 1)");
                PreparedStatement scopes = connection.prepareStatement("INSERT INTO person_scope VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < PEOPLE; n++) {
                String name = name();
                String cut = cuts.get(n % cuts.size());
                Object[] values = {
                    "p" + n, name, FamilyName.key(name), Folded.of(name), Sound.of(name), birth(), cut, "" + n, n, n
                };
                for (int at = 0; at < values.length; at++) {
                    people.setObject(at + 1, values[at]);
                }
                people.addBatch();
                scopes.setString(1, cut);
                scopes.setString(2, "p" + n);
                scopes.addBatch();
                if ((n + 1) % AT_ONCE == 0) {
                    people.executeBatch();
                    scopes.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void statistics(Databases database) {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            if (database == Databases.POSTGRESQL) {
                statement.execute("ANALYZE");
            } else {
                for (String table : List.of("PERSON", "PERSON_SCOPE", "ENROLMENT", "PERSON_LIKENESS")) {
                    statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table + "', NULL)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static People.Filter words(String words) {
        return new People.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
    }

    private static void people(Neighbourhood here, String name, Caller caller, People.Filter filter) {
        measured(name, slice -> here.people.list(caller, filter, slice).next());
    }

    private interface Listed {
        Optional<String> page(Slice slice);
    }

    /** First page, and one that follows. */
    private static void measured(String name, Listed list) {
        Optional<String> next = list.page(Slice.first(50));
        print(name, list, Slice.first(50));
        next.map(cl.minka.kernel.Cursor::decode)
                .ifPresent(cursor ->
                        print(name + ", second page", list, new Slice(50, Optional.of(cursor), List.of(), false)));
    }

    private static void print(String name, Listed list, Slice slice) {
        double[] times = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            long began = System.nanoTime();
            list.page(slice);
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%-50s median %6.1f ms, worst %6.1f ms%n", name, times[TIMES / 2], times[TIMES - 1]);
    }

    private String name() {
        return one(GIVEN) + " " + one(GIVEN) + " " + one(FAMILY) + " " + one(FAMILY);
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private String birth() {
        return String.format("%d-%02d-%02d", 1940 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
