package cl.minka.runtime.shell;

import cl.minka.kernel.people.Authentication;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the place of Karaf's own realm: the shell is for the administrators of Minka. */
@Component(service = JaasRealm.class)
public final class MinkaRealm implements JaasRealm {
    private static final int ABOVE_KARAFS_OWN = 100;

    private final Map<String, Object> options;

    @Activate
    public MinkaRealm(BundleContext context, @Reference Authentication authentication) {
        this.options = Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                AdministratorLogin.class.getName(),
                ProxyLoginModule.PROPERTY_BUNDLE,
                Long.toString(context.getBundle().getBundleId()),
                BundleContext.class.getName(),
                context,
                Authentication.class.getName(),
                authentication);
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return ABOVE_KARAFS_OWN;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {
            new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options)
        };
    }
}
