package cl.minka.kernel.plugin;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ConsumerType;

/** Tries plugins of one kind on the data of those who use them; registered as a service. */
@ConsumerType
public interface PluginTrial {
    /** {@code scoring}, {@code transfer}. */
    String kind();

    /**
     * Tries the strategies of one bundle, whose gate may be {@link Gate#CHECKING}: that each answers, in time, twice the same, with
     * what its contract promises.
     *
     * @param progress told from 0 to 1
     * @return what it did; empty when the bundle has none of this kind
     */
    List<Outcome> tryOut(PluginVersion plugin, DoubleConsumer progress);

    /** Who uses strategies that only this bundle brings, such as ids of contests that are not yet archived. */
    List<String> users(PluginVersion plugin);

    /**
     * What one strategy did with the data of one user.
     *
     * @param strategy its id
     * @param data what it was tried on: a contest's id, or {@code sample}
     * @param defect empty when it passed, otherwise a word: {@code threw}, {@code too-slow}, {@code not-finite} …
     * @param millis how long the slower of two answers took
     */
    record Outcome(String strategy, String data, String defect, long millis) {
        public boolean passed() {
            return defect.isEmpty();
        }
    }
}
