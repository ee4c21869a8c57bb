package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import java.nio.file.Path;

/**
 * One edition from its rules to its appeals, over HTTP as its users would, with 512 MB of heap; then the platform goes
 * down and comes back, and everything is as it was.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, initiatives, evaluators, {@code derby} or {@code
 * postgresql}, {@code restart} or {@code kill} (as {@code kill -9}).
 */
public final class FullEdition {
    static final String CONTEST = "edicion";

    private final Phases phases;
    private final EditionMemory memory = new EditionMemory();
    private final Distribution distribution;
    private final int initiatives;
    private final int evaluators;

    private FullEdition(Distribution distribution, int initiatives, int evaluators) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.initiatives = initiatives;
        this.evaluators = evaluators;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder)
                .withMemory("512m");
        Database database = Database.fresh(arguments[4], folder, distribution);
        int result = 1;
        try {
            FullEdition edition =
                    new FullEdition(distribution, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            result = edition.run(arguments[5].equals("kill"));
        } finally {
            database.close();
        }
        System.exit(result);
    }

    private int run(boolean kill) {
        Phases.require(initiatives >= 60 && evaluators >= 20, "at least 60 initiatives and 20 evaluators");
        long start = System.nanoTime();
        phases.run("Start", this::start);
        Stage stage = new Stage(cast(), CONTEST, initiatives, evaluators);
        try {
            carry(stage);
            phases.run(kill ? "kill -9 and start" : "Restart", () -> again(kill));
            phases.run("As it was", () -> memory.compare(new Stage(cast(), CONTEST, initiatives, evaluators)));
            Phases.say(
                    "%nwhole edition %.0f s, at most %d MB resident",
                    (System.nanoTime() - start) / 1e9, distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void carry(Stage stage) {
        EditionCall call = new EditionCall(stage);
        EditionApplications applications = new EditionApplications(stage);
        EditionPanel panel = new EditionPanel(stage, phases);
        EditionEvaluations evaluations = new EditionEvaluations(stage);
        EditionDecision decision = new EditionDecision(stage, phases);
        EditionResults results = new EditionResults(stage);
        phases.run("Accounts", call::accounts);
        phases.run("Contest and rules", call::contest);
        phases.run("Initiatives by hand", applications::byHand);
        phases.run("Initiatives imported", applications::imported);
        phases.run("Screening", applications::screening);
        phases.run("Redactions", applications::blindness);
        phases.run("Annexes", applications::files);
        phases.run("Panel", panel::panel);
        phases.run("Affinities", panel::affinities);
        phases.run("Assignment cancelled", panel::cancelled);
        phases.run("Assignment fair", panel::fair);
        phases.run("Assignment total", panel::total);
        phases.run("Conflict; evaluation opens", panel::conflict);
        phases.run("Evaluations by hand", evaluations::byHand);
        phases.run("Evaluations imported", evaluations::imported);
        phases.run("Discrepancies and consensus", evaluations::consensus);
        phases.run("Quality of evaluation", evaluations::quality);
        phases.run("Ranking", decision::ranking);
        phases.run("Comparison with bootstrap", decision::comparison);
        phases.run("Committee", decision::committee);
        phases.run("Contested selection", decision::contested);
        phases.run("What if", decision::whatIf);
        phases.run("Confirmation and publication", decision::confirm);
        phases.run("Results and feedback", results::published);
        phases.run("Appeals", results::appeals);
        phases.run("Papers", results::papers);
        phases.run("What must last", () -> memory.keep(stage));
    }

    private void start() {
        distribution.start();
        Phases.say("ready after %d ms", distribution.await("/health/ready"));
    }

    private void again(boolean kill) {
        Phases.say("at most %d MB resident before", distribution.peakMegabytes());
        if (kill) {
            distribution.kill();
        } else {
            distribution.stop();
        }
        start();
    }

    private Cast cast() {
        return new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
    }
}
