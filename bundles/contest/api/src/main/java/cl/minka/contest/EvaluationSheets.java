package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** An evaluator's own assignments as a sheet, to be worked on without a connection and brought back. */
@ProviderType
public interface EvaluationSheets {
    /** One row for each of the caller's assignments and each criterion of its form. */
    Page<Row> rows(Caller caller, Optional<String> contest, Slice slice);

    /**
     * Saves the evaluations of a sheet, whole or not at all. Criteria without a row stay as they are. Columns
     * {@code assignment,criterion,version} and what is to be saved: {@code score,abstention,justification,comment,state}.
     */
    ImportReport load(Caller caller, Table table, boolean dryRun);

    /**
     * One criterion of one assignment.
     *
     * @param code of the initiative
     * @param title as evaluators read it
     * @param comment of the whole; on the first row of the assignment only
     * @param state of the whole; on the first row of the assignment only
     * @param version of the evaluation, 0 before there is one: a sheet that is older than the evaluation is refused
     */
    record Row(
            String assignment,
            String code,
            String title,
            String criterion,
            String name,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step,
            Optional<BigDecimal> score,
            Optional<String> abstention,
            Optional<String> justification,
            Optional<String> comment,
            Optional<Evaluation.State> state,
            long version) {}
}
