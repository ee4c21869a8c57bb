package cl.minka.runtime.operation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Ready when the database answers. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=database", "hc.tags=ready"})
public final class DatabaseCheck implements HealthCheck {
    private static final int SECONDS = 2;

    private volatile DataSource pool;

    @Activate
    public DatabaseCheck() {
        // the pool comes and goes
    }

    @Reference(
            target = "(osgi.jndi.service.name=minka)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPool(DataSource service) {
        pool = service;
    }

    void unsetPool(DataSource service) {
        if (pool == service) {
            pool = null;
        }
    }

    @Override
    public Result execute() {
        DataSource present = pool;
        if (present == null) {
            return new Result(Result.Status.CRITICAL, "no data source: see etc/org.ops4j.datasource-minka.cfg");
        }
        try (Connection connection = present.getConnection()) {
            return connection.isValid(SECONDS)
                    ? new Result(Result.Status.OK, connection.getMetaData().getDatabaseProductName())
                    : new Result(Result.Status.CRITICAL, "the database does not answer");
        } catch (SQLException e) {
            return new Result(Result.Status.CRITICAL, "no connection: SQL state " + e.getSQLState());
        }
    }
}
