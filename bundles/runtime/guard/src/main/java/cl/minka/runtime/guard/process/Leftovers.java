package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What processes leave: files, and words on standard error. */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int MOST_LOGGED = 8_192;

    private Leftovers() {}

    /** Reads all that a process writes, keeps the first of it for the log. */
    static void drain(Process process, PluginVersion plugin) {
        Thread thread =
                new Thread(null, () -> drain(process.getErrorStream(), plugin), "minka-plugin-stderr", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private static void drain(InputStream in, PluginVersion plugin) {
        byte[] buffer = new byte[MOST_LOGGED];
        int logged = 0;
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (logged < MOST_LOGGED && LOG.isDebugEnabled()) {
                    LOG.debug("Plugin {} writes: {}", plugin, new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
                logged = Math.min(MOST_LOGGED, logged + count);
            }
        } catch (IOException e) {
            LOG.trace("The process of {} has gone", plugin, e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.debug("{} can not be deleted", folder, e);
        }
    }
}
