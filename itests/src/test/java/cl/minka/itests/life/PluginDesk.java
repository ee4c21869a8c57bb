package cl.minka.itests.life;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** An administrator who installs and removes plugins over REST and waits for each job. */
public final class PluginDesk {
    private static final Set<String> ENDS = Set.of("succeeded", "failed", "cancelled");
    private static final long MOST_MILLIS = 120_000;

    private final User admin;

    public PluginDesk(User admin) {
        this.admin = admin;
    }

    /** The job as it ended. */
    public JsonNode install(Map<String, Object> order) {
        return end(admin.post("/plugins", order));
    }

    public JsonNode rollback(String feature) {
        return end(admin.post("/plugins/features/" + feature + "/rollback", Map.of()));
    }

    public JsonNode check(String feature, String version) {
        return end(admin.post(place(feature, version) + "/checks", Map.of()));
    }

    public JsonNode remove(String feature, String version, boolean force) {
        String etag = admin.get(place(feature, version)).is(200).etag();
        return end(admin.delete(place(feature, version) + (force ? "?force=true" : ""), etag));
    }

    public String state(String feature, String version) {
        return admin.get(place(feature, version)).is(200).string("/state");
    }

    private static String place(String feature, String version) {
        return "/plugins/features/" + feature + "/" + version;
    }

    private JsonNode end(Reply accepted) {
        String location = accepted.is(202).answer().header("Location").orElseThrow();
        String job = location.substring(location.indexOf("/jobs/"));
        long limit = System.currentTimeMillis() + MOST_MILLIS;
        JsonNode found = admin.get(job).is(200).at("");
        while (!ENDS.contains(found.path("state").asText())) {
            if (System.currentTimeMillis() > limit) {
                throw new AssertionError("The job does not end: " + found);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            found = admin.get(job).is(200).at("");
        }
        return found;
    }

    /** The result; fails when the job did. */
    public static JsonNode done(JsonNode job) {
        if (!job.path("state").asText().equals("succeeded")) {
            throw new AssertionError(job.toString());
        }
        return job.path("result");
    }
}
