package cl.minka.practices.core.matching;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.Urgency;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Measures matches over 345 municipalities and 2,000 practices, and lists of 20,000 needs:
 *
 * <pre>mvn -pl bundles/practices/core test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=cl.minka.practices.core.matching.BoardBenchmark -Dexec.args="POSTGRESQL 2000 20000"</pre>
 *
 * <p>Medians on two cores with nothing else to do, PostgreSQL and Derby: matches of a need 38 and 65 ms (the first after a start 326 and 589), of a
 * practice 62 and 67; the board 13 and 26 ms, by topic 16 and 7, unanswered 12 and 29, by words 27 and 388 (Derby reads every need for words).
 */
public final class BoardBenchmark {
    private static final int ROUNDS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] WORDS = ("agua residuos basura reciclaje escuela salud consultorio plaza seguridad"
                    + " alumbrado vecinos participación quebrada camino vivienda feria turismo cultura deporte mujer"
                    + " infancia mayores discapacidad empleo huerto compostaje energía solar patrimonio biblioteca"
                    + " transporte ciclovía emergencia incendio sequía riego microbasural ordenanza fondo subsidio")
            .split(" ");

    private final Random random = new Random(7);
    private final MatchWorld world;
    private final List<Municipality> all;

    private BoardBenchmark(Databases database) {
        world = new MatchWorld(database);
        all = world.board.municipalities.all();
    }

    public static void main(String[] arguments) {
        BoardBenchmark benchmark = new BoardBenchmark(Databases.valueOf(arguments[0]));
        benchmark.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    private void run(int practices, int needs) {
        Caller organizer = world.board.organizer;
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < practices; number++) {
            ids.add(world.board.practices.create(organizer, practice(number)).id());
        }
        Need asked = null;
        for (int number = 0; number < needs; number++) {
            Need need = world.board.needs.create(organizer, need(number));
            asked = number == 0 ? need : asked;
        }
        String need = asked.id();
        Caller reader = world.board.temuco;
        time("read ahead", 1, world.matches::warm);
        time("matches of a need, first", 1, () -> world.matches.ofNeed(reader, need, MatchWorld.order("")));
        time("matches of a need", ROUNDS, () -> world.matches.ofNeed(reader, need, MatchWorld.order("")));
        time("matches of a practice", ROUNDS, () -> world.matches.ofPractice(reader, ids.get(0), MatchWorld.order("")));
        time(
                "matches of a practice by needs",
                ROUNDS,
                () -> world.matches.ofPractice(reader, ids.get(0), MatchWorld.order("need-driven")));
        Needs.Filter none = Needs.Filter.none();
        list("list", reader, none);
        list("list by topic", reader, filter("agua", "", "", false, Optional.empty()));
        list("list by region", reader, filter("", "13", "", false, Optional.empty()));
        list("list by municipality", reader, filter("", "", "13101", false, Optional.empty()));
        list("list by state", reader, filter("", "", "", false, Optional.of(NeedState.OPEN)));
        list("list unanswered", reader, filter("", "", "", true, Optional.empty()));
        list(
                "list by words",
                reader,
                new Needs.Filter(
                        none.topic(),
                        none.region(),
                        none.state(),
                        none.urgency(),
                        none.municipality(),
                        false,
                        Optional.of("reciclaje escuelas")));
        time("unanswered by topic", ROUNDS, () -> world.board.needs.unanswered(reader));
    }

    private void list(String name, Caller reader, Needs.Filter filter) {
        time(name, ROUNDS, () -> world.board.needs.list(reader, filter, Slice.first(50)));
    }

    private static Needs.Filter filter(
            String topic, String region, String municipality, boolean unanswered, Optional<NeedState> state) {
        return new Needs.Filter(
                some(topic), some(region), state, Optional.empty(), some(municipality), unanswered, Optional.empty());
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private PracticeSheet practice(int number) {
        PracticeSheet one = Samples.sheet("Práctica " + number, cut(number), word(), word() + " local");
        return new PracticeSheet(
                words(6),
                one.municipality(),
                List.of(),
                List.of(word(), word() + " local"),
                words(40),
                words(150),
                words(250),
                one.components(),
                one.status(),
                one.startedOn(),
                one.endedOn(),
                one.cost(),
                one.staff(),
                one.monthsToStart(),
                one.legalBasis(),
                one.evidence(),
                one.results(),
                one.conditions(),
                one.contact(),
                true,
                one.hidden());
    }

    private NeedSheet need(int number) {
        return new NeedSheet(
                Optional.of(cut(number)),
                words(5),
                words(40),
                Folded.of(word()),
                List.of(),
                Urgency.values()[number % 4],
                words(20),
                number % 5 == 0,
                Optional.empty());
    }

    private String cut(int number) {
        return all.get(number % all.size()).cut();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String words(int number) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < number; n++) {
            text.append(n == 0 ? "" : " ").append(word()).append(n % 3 == 0 ? "es" : "");
        }
        return text.toString();
    }

    private static void time(String name, int rounds, Runnable work) {
        long[] micros = new long[rounds];
        long before = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            work.run();
            micros[round] = (System.nanoTime() - begun) / 1000;
        }
        long[] warm = java.util.Arrays.stream(micros).skip(rounds / 3).sorted().toArray();
        System.out.printf(
                "%-32s p50 %7.1f ms  p99 %7.1f ms  processor %7.1f ms%n",
                name,
                warm[warm.length / 2] / 1000.0,
                warm[Math.min(warm.length - 1, warm.length * 99 / 100)] / 1000.0,
                (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / rounds);
    }
}
