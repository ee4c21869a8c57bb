package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import java.nio.file.Path;

/**
 * A year of the schools over HTTP: what is offered, rosters, seats that hundreds want, attendance on paper, by code and by devices that
 * were without a connection, grades, certificates that are corrected and revoked, credentials, calendars, indicators, and how long it all takes.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, editions, people, clients that want the last seat, {@code derby}
 * or {@code postgresql}.
 */
public final class SchoolsYear {
    private static final int LEAST_EDITIONS = 4;
    private static final int LEAST_OF_EACH = 50;

    private final Distribution distribution;
    private final Phases phases;
    private final Path folder;

    private SchoolsYear(Distribution distribution, Path folder) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder)
                .withMemory("512m");
        Database database = Database.fresh(arguments[5], folder, distribution);
        int result = 1;
        try {
            result = new SchoolsYear(distribution, folder)
                    .run(
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]),
                            Integer.parseInt(arguments[4]));
        } finally {
            database.close();
        }
        System.exit(result);
    }

    private int run(int editions, int people, int clients) {
        Phases.require(
                editions >= LEAST_EDITIONS && people >= LEAST_OF_EACH * editions && people > clients,
                "at least %d editions, %d people for each, and more people than clients",
                LEAST_EDITIONS,
                LEAST_OF_EACH);
        long start = System.nanoTime();
        distribution.start();
        try {
            Phases.say("ready after %d ms", distribution.await("/health/ready"));
            Cast cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            carry(new YearStage(cast, phases, folder, editions, people, clients));
            phases.times();
            Phases.say(
                    "%nwhole year %.0f s, at most %d MB resident",
                    (System.nanoTime() - start) / 1e9, distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void carry(YearStage stage) {
        YearOffer offer = new YearOffer(stage);
        YearRoster roster = new YearRoster(stage);
        YearEnrolment enrolment = new YearEnrolment(stage);
        YearLastSeat lastSeat = new YearLastSeat(stage, distribution);
        YearAttendance attendance = new YearAttendance(stage);
        YearOffline offline = new YearOffline(stage);
        YearAssessment assessment = new YearAssessment(stage);
        YearCertificates certificates = new YearCertificates(stage);
        YearCredential credential = new YearCredential(stage, certificates);
        YearReach reach = new YearReach(stage);
        phases.run("Offer", offer::run);
        phases.run("Organizations and roster", roster::imported);
        phases.run("Who is there twice", roster::duplicates);
        phases.run("Consent of guardians", roster::consents);
        phases.run("Enrolments imported", enrolment::imported);
        phases.run("Quotas under a crowd", enrolment::quotas);
        phases.run("Withdrawal and transfer", enrolment::moves);
        phases.run("The last seat", lastSeat::wanted);
        phases.run("Offers taken and lapsed", lastSeat::offers);
        phases.run("Sheets and rows", attendance::sheets);
        phases.run("Scan of a signed sheet", attendance::scan);
        phases.run("Code in the room", attendance::checkIn);
        phases.run("Offline batches that clash", offline::run);
        phases.run("Grades, products, recovery", assessment::grades);
        phases.run("Progress and warnings", assessment::progress);
        phases.run("Certificates issued", certificates::issued);
        phases.run("A correction that revokes", certificates::corrected);
        phases.run("Credentials verified", credential::verified);
        phases.run("Learning records", () -> reach.records(certificates.code()));
        phases.run("A certificate revoked", certificates::revoked);
        phases.run("Credentials revoked", credential::revoked);
        phases.run("Calendars read", reach::feeds);
        phases.run("Indicators", reach::indicators);
        phases.run("Lists", () -> new YearLists(stage, distribution).run());
        phases.run("A person erased", roster::erased);
    }
}
