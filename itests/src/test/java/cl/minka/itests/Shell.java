package cl.minka.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The operator's shell over ssh, with {@code bin/client} of the distribution. */
public record Shell(Path home, int port, String username, String password) {
    private static final int SECONDS = 60;

    /** Runs a command and gives what it printed; to stop and start bundles, not to assert on its text. */
    public String run(String command) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        "sh", "bin/client", "-a", Integer.toString(port), "-u", username, "-p", password, "-b")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        client.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().close();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!client.waitFor(SECONDS, TimeUnit.SECONDS)) {
            client.destroy();
            throw new AssertionError("Not within " + SECONDS + " s: " + command);
        }
        return printed;
    }
}
