package cl.minka.schools.core;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.jpa.UnitDatabase;
import cl.minka.schools.Courses;
import cl.minka.schools.Edition;
import cl.minka.schools.Editions;
import cl.minka.schools.core.assessment.ProgressManager;
import cl.minka.schools.core.attendance.AttendanceManager;
import cl.minka.schools.core.attendance.BatchManager;
import cl.minka.schools.core.attendance.MatrixManager;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.people.Multitude;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.People;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Lists over 100,000 people and 1,000,000 rows of attendance (and as many changes) in 1,000 editions, and imports of 2,000: run by its
 * name, {@code -Dtest=BenchmarkSchools [-Ddatabase=DERBY|POSTGRESQL] [-Dpeople=100000] [-Donly=part of a name]}. Prints a line for each
 * list, marked where 99 of 100 answers took longer than 50 ms; the processor time is a mean, without what PostgreSQL uses.
 *
 * <p>99 of 100 answers in ms on the clock, on two cores with nothing else to do; PostgreSQL, then Derby on disk with its usual cache of
 * 1,000 pages. No list took more than 28. People of the association 11 and 9, by a usual name 17 and 6, by two ("maria gonzalez", 2,440
 * found) 21 and 14, by two beginnings ("ma go", 4,908) 28 and 21, by four words 23 and 17, by one letter 5 and 11, by a usual name and last
 * change 8 and 16; of a municipality with 3,177 people 9 and 2, by words 5 and 3, asked by the association 7 and 23; of an instructor 6
 * and 6; organizations 6 and 8; editions 8 and 4; enrolments of 2,000 7 and 5, by a name 15 and 24; matrix and progress of an edition 6
 * and 5.
 *
 * <p>A roster of 2,000 takes 1.2 s (0.4 s of the processor, without PostgreSQL's) and 2.2 s (1.7 s), again with nothing new 0.1 s; the same
 * 2,000 in one edition 0.4 and 0.6 s. To fill it takes 67 and 151 s.
 */
public class BenchmarkSchools {
    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int IMPORTED = 2_000;
    private static final int TIMES = Integer.getInteger("times", 200);
    private static final int WARMING = TIMES / 3;
    private static final double MOST = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String ONLY = System.getProperty("only", "");

    private Neighbourhood here;
    private ManyEditions editions;

    /** In memory ({@code -Dmemory=true}) 2,000,000 rows and their indices fill a heap of 1 GB. */
    @BeforeClass
    public static void keepOnDisk() throws IOException {
        if (!Boolean.getBoolean("memory")) {
            UnitDatabase.keepOnDisk();
        }
    }

    @Test
    public void measure() throws SQLException {
        for (Databases database : Databases.values()) {
            if (System.getProperty("database", database.name()).equals(database.name())) {
                measure(database);
            }
        }
    }

    private void measure(Databases database) throws SQLException {
        here = new Neighbourhood(database);
        timed(database + " filled", () -> {
            editions = new ManyEditions(database, here, PEOPLE / Multitude.IN_EDITION);
            if (ONLY.startsWith("people")) {
                editions.storePeople(PEOPLE);
            } else {
                editions.store(PEOPLE);
            }
            return null;
        });
        System.out.println("\n| " + database + " | items | total | processor ms | median ms | p95 ms | p99 ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        people();
        found();
        offers();
        enrolments();
        attendance();
        if (ONLY.isEmpty() || ONLY.equals("import")) {
            imports();
        }
    }

    private void people() {
        Caller association = here.world.organizer;
        Caller large = here.world.accounts.caller("organiza-grande", Grant.of(Role.ORGANIZER, "13201"));
        Caller small = here.world.accounts.caller("organiza-chica", Grant.of(Role.ORGANIZER, "15201"));
        People.Filter all = People.Filter.all();
        people("people, association", association, all);
        late("people, association, after 10,000", slice -> here.people.list(association, all, slice));
        sorted("people, association", slice -> here.people.list(association, all, slice), "createdAt", "-changedAt");
        people("people, large municipality", large, all);
        sorted("people, large municipality", slice -> here.people.list(large, all, slice), "-createdAt");
        people("people, small municipality", small, all);
        people("people, instructor of five editions", here.world.instructor, all);
        people("people, of a large municipality", association, filter("13201", null, null, null));
        people("people, of a small municipality", association, filter("15201", null, null, null));
        people("people, of an organization", association, filter(null, "o77", null, null));
        people(
                "people, of an edition",
                association,
                filter(null, null, editions.ids().get(7), null));
        people(
                "people, of an edition, instructor",
                here.world.instructor,
                filter(null, null, editions.ids().get(1), null));
        list(
                "people, of an external id",
                slice -> here.people.list(
                        association,
                        new People.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("4711"),
                                Optional.empty()),
                        slice));
        list("duplicates, association", slice -> here.people.duplicates(association, slice));
        list("duplicates, large municipality", slice -> here.people.duplicates(large, slice));
        Organizations.Filter every = new Organizations.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        list("organizations", slice -> here.organizations.list(association, every, slice));
        sorted("organizations", slice -> here.organizations.list(association, every, slice), "createdAt");
        list("organizations, municipality", slice -> here.organizations.list(large, every, slice));
        for (String words : List.of("vecinos rojas", "xyz", "4711")) {
            Organizations.Filter filter =
                    new Organizations.Filter(Optional.empty(), Optional.empty(), Optional.of(words));
            list("organizations, q=" + words, slice -> here.organizations.list(association, filter, slice));
        }
    }

    private void found() {
        Caller large = here.world.accounts.caller("organiza-grande", Grant.of(Role.ORGANIZER, "13201"));
        for (String words : List.of(
                "gonzález",
                "maria gonzalez",
                "ma go",
                "xiomara ñiquén",
                "ñiq",
                "nadie",
                "maria jose munoz rojas",
                "g",
                "w")) {
            people("people, q=" + words, here.world.organizer, filter(null, null, null, words));
            people("people, large municipality, q=" + words, large, filter(null, null, null, words));
            people("people, instructor, q=" + words, here.world.instructor, filter(null, null, null, words));
        }
        sorted(
                "people, q=maria",
                slice -> here.people.list(here.world.organizer, filter(null, null, null, "maria"), slice),
                "-changedAt");
        people("people, of a municipality, q=rojas", here.world.organizer, filter("13201", null, null, "rojas"));
        people(
                "people, of an edition, q=rojas",
                here.world.organizer,
                filter(null, null, editions.ids().get(7), "rojas"));
    }

    private static People.Filter filter(String cut, String organization, String edition, String words) {
        return new People.Filter(
                Optional.ofNullable(cut),
                Optional.ofNullable(organization),
                Optional.ofNullable(edition),
                Optional.empty(),
                Optional.ofNullable(words));
    }

    private void offers() {
        list(
                "schools",
                slice -> here.world.schools.list(
                        here.world.nobody,
                        new cl.minka.schools.Schools.Filter(Optional.empty(), Optional.empty()),
                        slice));
        list(
                "courses",
                slice -> here.world.courses.list(
                        here.world.nobody,
                        new Courses.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        slice));
        Editions.Filter all = editions(null, null, null);
        for (Caller caller : List.of(here.world.nobody, here.world.organizer, here.world.instructor)) {
            String who = caller.isAnonymous() ? "nobody" : caller.username();
            list("editions, " + who, slice -> here.world.editions.list(caller, all, slice));
            sorted("editions, " + who, slice -> here.world.editions.list(caller, all, slice), "title", "-changedAt");
        }
        list(
                "editions, of an instructor",
                slice -> here.world.editions.list(here.world.nobody, editions(null, "relatora", null), slice));
        list(
                "editions, of a municipality",
                slice -> here.world.editions.list(here.world.nobody, editions("05101", null, null), slice));
        list(
                "editions, q=liderazgo",
                slice -> here.world.editions.list(here.world.nobody, editions(null, null, "liderazgo"), slice));
    }

    private static Editions.Filter editions(String cut, String instructor, String words) {
        return new Editions.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(cut),
                Optional.empty(),
                Optional.ofNullable(instructor),
                Optional.ofNullable(words));
    }

    private void enrolments() {
        String edition = editions.ids().get(3);
        Enrolments.Filter all = Enrolments.Filter.all();
        list("enrolments of 100", slice -> here.enrolments.list(here.world.organizer, edition, all, slice));
        sorted(
                "enrolments of 100",
                slice -> here.enrolments.list(here.world.organizer, edition, all, slice),
                "-createdAt");
        list(
                "enrolments of 100, q=rojas",
                slice -> here.enrolments.list(
                        here.world.organizer,
                        edition,
                        new Enrolments.Filter(
                                Optional.of(Enrolment.State.ENROLLED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("rojas")),
                        slice));
        list("own enrolments", slice -> here.enrolments.own(here.citizen, slice));
    }

    private void attendance() {
        Sheets sheets = new Sheets(here.world.transactions, here.participants, here.roster);
        AttendanceManager attendances =
                new AttendanceManager(here.world.transactions, sheets, here.world.accounts, here.world.clock);
        MatrixManager matrices = new MatrixManager(here.world.transactions, sheets);
        BatchManager batches = new BatchManager(here.world.transactions, sheets, here.world.accounts, here.world.clock);
        ProgressManager progress = new ProgressManager(here.world.transactions, sheets, here.roster, matrices);
        String edition = editions.ids().get(3);
        Caller organizer = here.world.organizer;
        whole("sheet of a session", () -> attendances.get(organizer, edition, 3).rows());
        list("history of a session", slice -> attendances.history(organizer, edition, 3, Optional.empty(), slice));
        list(
                "history of a person",
                slice ->
                        attendances.history(organizer, edition, 3, Optional.of("e" + 3 * Multitude.IN_EDITION), slice));
        list("conflicts", slice -> batches.conflicts(organizer, edition, 3, Optional.of(true), slice));
        whole("matrix of an edition", () -> matrices.of(organizer, edition).lines());
        whole("warnings of an edition", () -> matrices.warnings(organizer, edition));
        whole("progress of an edition", () -> progress.of(organizer, edition));
    }

    private void imports() {
        Random random = new Random(7);
        List<String> people = new ArrayList<>(List.of("externalId,name,birthDate,sex,municipality,organization"));
        List<String> enrolled = new ArrayList<>(List.of("externalId"));
        for (int n = 0; n < IMPORTED; n++) {
            people.add("n%d,%s,19%02d-%02d-11,female,05101,o%d"
                    .formatted(n, Multitude.name(random), 50 + random.nextInt(50), 1 + random.nextInt(12), n / 10));
            enrolled.add("n" + n);
        }
        timed(
                "people, 2,000 imported: dry run",
                () -> here.people.importAll(here.world.organizer, new TextTable(people), true, done -> {}));
        timed(
                "people, 2,000 imported",
                () -> here.people.importAll(here.world.organizer, new TextTable(people), false, done -> {}));
        timed(
                "people, 2,000 imported again",
                () -> here.people.importAll(here.world.organizer, new TextTable(people), false, done -> {}));
        Edition edition = here.edition(1_500);
        timed(
                "enrolments, 2,000 imported: dry run",
                () -> here.enrolments.importAll(
                        here.world.organizer, edition.id(), new TextTable(enrolled), true, done -> {}));
        timed(
                "enrolments, 2,000 imported",
                () -> here.enrolments.importAll(
                        here.world.organizer, edition.id(), new TextTable(enrolled), false, done -> {}));
        timed(
                "enrolments, 2,000 imported again",
                () -> here.enrolments.importAll(
                        here.world.organizer, edition.id(), new TextTable(enrolled), false, done -> {}));
        list(
                "enrolments of 2,000",
                slice -> here.enrolments.list(here.world.organizer, edition.id(), Enrolments.Filter.all(), slice));
        list(
                "enrolments of 2,000, q=rojas",
                slice -> here.enrolments.list(
                        here.world.organizer,
                        edition.id(),
                        new Enrolments.Filter(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("rojas")),
                        slice));
    }

    /** Work that ends in something to tell. */
    private interface Told {
        Object run() throws SQLException;
    }

    private static void timed(String name, Told work) {
        long began = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        try {
            Object told = work.run();
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %.2f s, of the processor %.2f s%s%n",
                    name,
                    (System.nanoTime() - began) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - processor) / 1e9,
                    told == null ? "" : ", " + told);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void people(String name, Caller caller, People.Filter filter) {
        list(name, slice -> here.people.list(caller, filter, slice));
    }

    /** Its first page, and the one that follows. */
    private static void list(String name, Function<Slice, Page<?>> pages) {
        if (!name.contains(ONLY)) {
            return;
        }
        Optional<String> next = row(name, pages, Slice.first(50)).next();
        next.map(Cursor::decode)
                .ifPresent(cursor -> row(name + ", next", pages, new Slice(50, Optional.of(cursor), List.of(), false)));
    }

    private static void late(String name, Function<Slice, Page<?>> pages) {
        if (name.contains(ONLY)) {
            Optional<Cursor> after = Optional.empty();
            for (int n = 0; n < 20; n++) {
                after = pages.apply(new Slice(500, after, List.of(), false))
                        .next()
                        .map(Cursor::decode);
            }
            row(name, pages, new Slice(50, after, List.of(), false));
        }
    }

    private static void sorted(String name, Function<Slice, Page<?>> pages, String... orders) {
        for (String order : orders) {
            boolean descending = order.startsWith("-");
            Slice.Sort sort = new Slice.Sort(descending ? order.substring(1) : order, descending);
            String told = name + ", sort=" + order;
            if (told.contains(ONLY)) {
                row(told, pages, new Slice(50, Optional.empty(), List.of(sort), false));
            }
        }
    }

    private static void whole(String name, java.util.function.Supplier<List<?>> read) {
        if (name.contains(ONLY)) {
            row(name, slice -> new Page<>(read.get(), Optional.empty(), java.util.OptionalLong.empty()), null);
        }
    }

    private static Page<?> row(String name, Function<Slice, Page<?>> pages, Slice slice) {
        Page<?> page = pages.apply(slice);
        for (int n = 0; n < WARMING; n++) {
            pages.apply(slice);
        }
        double[] times = new double[TIMES];
        long processor = THREADS.getCurrentThreadCpuTime();
        for (int n = 0; n < TIMES; n++) {
            long began = System.nanoTime();
            pages.apply(slice);
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        double used = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6 / TIMES;
        Arrays.sort(times);
        double slow = at(times, 0.99);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.1f | %.1f | %.1f%s |%n",
                name,
                page.items().size(),
                page.total().isPresent() ? Long.toString(page.total().getAsLong()) : "-",
                used,
                at(times, 0.5),
                at(times, 0.95),
                slow,
                slow > MOST ? " (!)" : "");
        return page;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
