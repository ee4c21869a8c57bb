package cl.minka.studies.estimation;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Estimates from the complete responses of surveys, for who works on the study. */
@ProviderType
public interface SurveyEstimates {
    /**
     * Estimates everything that the order wants. Columns are the variables of the form; of a question with several choices also each choice
     * as 0 or 1 ({@code variable.choice}), of a date its {@code .year}, {@code .month} and {@code .day} (days since 1970-01-01); and
     * {@code stratum} and {@code cluster} of the sample. A survey without sample counts as a simple one of whoever answered, which is said.
     *
     * @throws cl.minka.kernel.InvalidInput with every fault; variables of repeats are refused: they are no units of the sample
     */
    EstimateReport estimate(Caller caller, String survey, SurveyEstimateOrder order);
}
