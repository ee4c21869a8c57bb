package cl.minka.itests.bench;

import cl.minka.itests.bench.ListCatalogue.Listed;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the pages of every list take, at their first, middle and last page, and other things that are read of a whole
 * edition, on the platform that {@link FullEdition} has left.
 *
 * <p>Arguments: the archive (not used), the folder of the edition, {@code derby} or {@code postgresql}, how often each
 * page is measured, and what the names must contain ({@code all} for all).
 */
public final class ListPages {
    private static final double MOST_MILLISECONDS = 50;
    private static final int LARGEST = 500;

    private final Distribution distribution;
    private final Latency latency;
    private final String wanted;

    private ListPages(Distribution distribution, int times, String wanted) {
        this.distribution = distribution;
        this.latency = new Latency(distribution, times, MOST_MILLISECONDS);
        this.wanted = wanted.equals("all") ? "" : wanted;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.at(folder).withMemory("512m");
        Database database = Database.kept(arguments[2], folder);
        boolean good;
        try {
            good = new ListPages(distribution, Integer.parseInt(arguments[3]), arguments[4]).run();
        } finally {
            database.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() {
        distribution.start();
        try {
            distribution.await("/health/ready");
            Stage stage = stage();
            Latency.header();
            for (Listed list : new ListCatalogue(stage).all()) {
                if (list.name().contains(wanted)) {
                    pages(list);
                }
            }
            System.out.printf("%n%d above %.0f ms at p99%n", latency.slow().size(), MOST_MILLISECONDS);
            latency.slow().forEach(System.out::println);
            new WholeReads(stage, distribution).run();
            System.out.printf("%nat most %d MB resident%n", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return latency.slow().isEmpty();
    }

    /** The edition as it is: how large it was does not matter but for the stars, which are its last. */
    private Stage stage() {
        Cast cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD);
        String contest = "/contests/" + FullEdition.CONTEST;
        int initiatives = cast.organizer()
                .get(contest + "/initiatives?limit=1&status=admitted")
                .is(200)
                .at("/total")
                .asInt();
        int evaluators = cast.organizer()
                .get(contest + "/evaluators?limit=1")
                .is(200)
                .at("/total")
                .asInt();
        return new Stage(cast, FullEdition.CONTEST, initiatives, evaluators);
    }

    private void pages(Listed list) {
        List<String> starts = starts(list);
        latency.measure(list.name() + ", first", () -> list.page("limit=50"));
        if (starts.size() > 2) {
            String middle = starts.get(starts.size() / 2);
            latency.measure(list.name() + ", middle", () -> list.page("limit=50&after=" + middle));
        }
        if (starts.size() > 1) {
            String late = starts.get(starts.size() - 1);
            latency.measure(list.name() + ", late", () -> list.page("limit=50&after=" + late));
        }
    }

    /** Where pages begin, those of {@value #LARGEST} items. */
    private static List<String> starts(Listed list) {
        List<String> starts = new ArrayList<>(List.of(""));
        Reply page = list.page("limit=" + LARGEST).is(200);
        while (page.at("/next").isTextual()) {
            starts.add(page.string("/next"));
            page = list.page("limit=" + LARGEST + "&after=" + page.string("/next"))
                    .is(200);
        }
        if (starts.size() == 1) {
            Reply first = list.page("limit=50").is(200);
            if (first.at("/next").isTextual()) {
                starts.add(first.string("/next"));
            }
        }
        return starts;
    }
}
