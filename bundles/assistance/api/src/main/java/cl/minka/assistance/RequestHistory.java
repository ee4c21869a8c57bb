package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import org.osgi.annotation.versioning.ProviderType;

/** Takes requests that were answered elsewhere, with the instants at which things happened. */
@ProviderType
public interface RequestHistory {
    /**
     * Takes a table of what happened, a row each, whole or not at all. The clocks run as they would have run here; nobody is told.
     *
     * <p>Columns {@code externalId}, {@code at} and {@code event}: {@code created} (with {@code municipality}, {@code title}, {@code topic},
     * and perhaps {@code description}, {@code priority}, {@code channel}, {@code actor}), {@code changed} ({@code topic}, {@code priority}),
     * {@code assigned} ({@code to}), {@code moved} ({@code to}, {@code text}), {@code answer} (openly, by those who assist) and
     * {@code message} (by the municipality), both with {@code text}, {@code worked} ({@code activity}, {@code minutes}, {@code text}; by
     * {@code actor}, on the day of {@code at} in Chile) and {@code rated} ({@code rating} from 1 to 5, {@code text}). The rows of a request stand in the order of time, others may
     * stand between them. A request that is there already with the same rows stays as it is; with others it is an error.
     *
     * @throws cl.minka.kernel.Forbidden unless the caller organizes for the association
     */
    ImportReport importAll(Caller caller, Table table, boolean dryRun);
}
