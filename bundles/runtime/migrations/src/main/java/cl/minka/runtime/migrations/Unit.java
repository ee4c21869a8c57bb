package cl.minka.runtime.migrations;

import java.sql.SQLException;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;

/** The tables of one bundle; its DataSource is published once they are up to date, until the bundle goes. */
final class Unit {
    private final String name;
    private final Bundle bundle;
    private boolean withdrawn;
    private ServiceRegistration<DataSource> published;

    Unit(String name, Bundle bundle) {
        this.name = name;
        this.bundle = bundle;
    }

    String name() {
        return name;
    }

    int migrate(DataSource pool) throws SQLException {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return 0;
        }
        int applied = new Migrator(pool, wiring.getClassLoader(), name).migrate();
        publish(pool);
        return applied;
    }

    private synchronized void publish(DataSource pool) {
        if (!withdrawn) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put("osgi.jndi.service.name", "minka-" + name);
            published = bundle.getBundleContext().registerService(DataSource.class, pool, properties);
        }
    }

    synchronized boolean published() {
        return published != null;
    }

    synchronized void withdraw() {
        withdrawn = true;
        if (published != null) {
            try {
                published.unregister();
            } catch (IllegalStateException gone) {
                // the bundle has stopped and took its services with it
            }
            published = null;
        }
    }
}
