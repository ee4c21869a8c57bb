package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** The blind panel of a contest; for organisers only. */
@ProviderType
public interface Evaluators {
    /**
     * Sort field: {@code username}.
     *
     * @param search in the language of {@link Searches}
     */
    Page<Evaluator> list(Caller caller, String contest, Optional<String> search, Slice slice);

    /** All of them. */
    default Page<Evaluator> list(Caller caller, String contest, Slice slice) {
        return list(caller, contest, Optional.empty(), slice);
    }

    Evaluator get(Caller caller, String contest, String username);

    /** The account must exist and hold the role {@code evaluator}. */
    Evaluator put(Caller caller, String contest, String username, Evaluator.Draft draft, Expected expected);

    /** Takes him off the panel, with what he has not begun; refused when he has evaluations. */
    void delete(Caller caller, String contest, String username, Expected expected);

    /**
     * Columns {@code evaluator,maxLoad,categories,conflicts}, lists separated by a space; also
     * {@code minLoad,employments,topics,expertise}, which stay as they are where the column is absent. An employment is
     * {@code cut:from:to} with ISO dates, each of which may be left out ({@code 05101}, {@code 05101::2024-06-30}).
     */
    ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress);

    /** Columns {@code evaluator,initiative,affinity}; initiatives by id or externalId. */
    ImportReport importAffinities(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress);
}
