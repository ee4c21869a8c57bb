package cl.minka.runtime.guard;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginListener;
import cl.minka.kernel.plugin.PluginVersion;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what goes wrong with plugins: to the log, to the measurements, to whoever listens. */
public final class Happenings {
    private static final Logger LOG = LoggerFactory.getLogger(Happenings.class);
    private static final int MOST_WAITING = 1_000;

    private final Map<Object, Supplier<PluginListener>> listeners = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor telling;
    private volatile Measurements measurements;

    public Happenings() {
        telling = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread thread = new Thread(work, "minka-plugin-listeners");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        telling.allowCoreThreadTimeOut(true);
    }

    /** @param listener asked when there is something to tell, and may then be gone: null */
    void add(Object key, Supplier<PluginListener> listener) {
        listeners.put(key, listener);
    }

    void remove(Object key) {
        listeners.remove(key);
    }

    void measureBy(Measurements service) {
        measurements = service;
    }

    void measureNoMoreBy(Measurements service) {
        if (measurements == service) {
            measurements = null;
        }
    }

    void failed(PluginVersion plugin, NoAnswer failure) {
        count("plugin_" + failure.reason().name().toLowerCase(Locale.ROOT));
        if (failure.reason() == Reason.CLOSED || failure.reason() == Reason.INTERRUPTED) {
            LOG.debug("Plugin {} was not asked: {}", plugin, failure.getMessage());
            return;
        }
        LOG.warn("Plugin {} gave no answer, {}: {}", plugin, failure.reason(), failure.getMessage());
        if (failure.reason() != Reason.BUSY) {
            tell(listener -> listener.failed(plugin, failure.reason()));
        }
    }

    void abandoned(PluginVersion plugin, int count) {
        count("plugin_abandoned");
        LOG.warn("Plugin {} was abandoned, {} times by now", plugin, count);
    }

    void stopped(PluginVersion plugin, int abandonments) {
        count("plugin_stopped");
        LOG.warn(
                "Plugin {} is stopped after {} abandonments; whoever starts its bundle opens it again",
                plugin,
                abandonments);
        tell(listener -> listener.stopped(plugin, abandonments));
    }

    public void count(String event) {
        Measurements present = measurements;
        if (present != null) {
            present.count(event);
        }
    }

    void close() {
        telling.shutdown();
    }

    private void tell(Consumer<PluginListener> word) {
        telling.execute(() -> listeners.values().forEach(present -> {
            try {
                PluginListener listener = present.get();
                if (listener != null) {
                    word.accept(listener);
                }
            } catch (RuntimeException e) {
                LOG.warn("A listener to plugins failed", e);
            }
        }));
    }
}
