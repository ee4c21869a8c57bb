package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the platform without warning while initiatives are submitted, again and again: what was acknowledged is there
 * afterwards, and the audit trail is valid.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, how many times.
 */
public final class KillNine {
    private static final int APPLICANTS = 4;

    private final Distribution distribution;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    private KillNine(Distribution distribution) {
        this.distribution = distribution;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        new KillNine(Distribution.unpack(archive, folder)).run(Integer.parseInt(arguments[2]));
    }

    private void run(int rounds) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(9);
        distribution.start();
        distribution.await("/health/ready");
        new Edition(cast(), "kill-nine").open();
        for (int round = 1; round <= rounds; round++) {
            List<Thread> applicants = applicants();
            Distribution.pause(random.nextInt(1_000, 5_000));
            distribution.kill();
            for (Thread applicant : applicants) {
                applicant.join();
            }
            distribution.start();
            long ready = distribution.await("/health/ready");
            verify();
            System.out.printf(
                    "round %2d: %d requests, %d submissions acknowledged and found, audit valid, ready again in %d ms%n",
                    round, sent.get(), acknowledged.size(), ready);
        }
        distribution.stop();
        System.out.println("Nothing that was acknowledged is lost.");
    }

    private Cast cast() {
        return new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
    }

    private List<Thread> applicants() {
        Cast cast = cast();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            int who = i % Cast.CUTS.size();
            User municipality = cast.municipality(who);
            Thread thread = new Thread(() -> submit(municipality, Cast.CUTS.get(who)), "applicant-" + i);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Until the platform is gone. */
    private void submit(User municipality, String cut) {
        Edition edition = new Edition(null, "kill-nine");
        try {
            while (true) {
                String external = "n-" + sent.incrementAndGet();
                Map<String, Object> draft =
                        edition.draft("Ejemplo " + external, "servicios", "Resumen.", cut, external);
                String id = municipality
                        .post(edition.path("/initiatives"), draft)
                        .is(201)
                        .string("/id");
                String path = edition.path("/initiatives/" + id);
                municipality
                        .upload(path + "/attachments/carta", "application/pdf", Edition.LETTER)
                        .isDone();
                Reply receipt =
                        municipality.post(path + "/submission", Map.of()).isDone();
                acknowledged.put(id, receipt.string("/number") + " " + receipt.string("/sha256"));
            }
        } catch (UncheckedIOException e) {
            return;
        }
    }

    private void verify() {
        Cast cast = cast();
        Map<String, String> found = new HashMap<>();
        String page = "/contests/kill-nine/initiatives?status=submitted&limit=500";
        Reply reply = cast.organizer().get(page).is(200);
        collect(reply, found);
        while (!reply.at("/next").isNull()) {
            reply = cast.organizer()
                    .get(page + "&after=" + reply.string("/next"))
                    .is(200);
            collect(reply, found);
        }
        acknowledged.forEach((id, receipt) -> {
            if (!receipt.equals(found.get(id))) {
                throw new AssertionError("acknowledged " + id + " " + receipt + ", found " + found.get(id));
            }
        });
        Reply audit = cast.admin().get("/audit/verification").is(200);
        if (!audit.at("/valid").asBoolean()) {
            throw new AssertionError(audit.text());
        }
    }

    private static void collect(Reply reply, Map<String, String> found) {
        for (JsonNode item : reply.items()) {
            found.put(
                    item.path("id").asText(),
                    item.at("/receipt/number").asText() + " "
                            + item.at("/receipt/sha256").asText());
        }
    }
}
