package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.Plugins;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.DeferredWork;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs, brings back, tries again or removes plugins, always as a job. */
@Component(service = {PluginWork.class, JobHandler.class})
public final class PluginWork extends DeferredWork<PluginInstallation, PluginInstallationView> {
    static final String OPERATION = "operation";
    static final String INSTALL = "install";
    static final String ROLLBACK = "rollback";
    static final String REMOVE = "remove";
    static final String CHECK = "check";
    static final String FEATURE = "feature";
    static final String VERSION = "version";
    static final String FORCE = "force";

    private final Plugins plugins;

    @Activate
    public PluginWork(@Reference Creations creations, @Reference Plugins plugins) {
        super(creations);
        this.plugins = plugins;
    }

    @Override
    public String kind() {
        return "plugins";
    }

    @Override
    protected PluginInstallation perform(
            Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        String feature = parameters.getOrDefault(FEATURE, "");
        String version = parameters.getOrDefault(VERSION, "");
        return switch (parameters.get(OPERATION)) {
            case INSTALL -> plugins.install(caller, json(body, PluginBody.class).order(), progress);
            case ROLLBACK -> plugins.rollback(caller, feature, progress);
            case REMOVE -> plugins.remove(
                    caller, feature, version, Boolean.parseBoolean(parameters.get(FORCE)), progress);
            case CHECK -> plugins.check(caller, feature, version, progress);
            default -> throw new IllegalArgumentException(parameters.get(OPERATION));
        };
    }

    @Override
    protected Answer<PluginInstallationView> answer(PluginInstallation installation, Locale locale) {
        return Answer.of(PluginInstallationView.of(installation));
    }
}
