package cl.minka.studies.panel;

import cl.minka.kernel.Caller;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.panel.Wave.SeriesBreak;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** The waves of studies, for who works on them. */
@ProviderType
public interface Panels {
    /** In their order. */
    List<Wave> waves(Caller caller, String study);

    /**
     * What the next wave is to be, or the first, which needs a questionnaire; nothing is kept.
     *
     * @throws cl.minka.kernel.InvalidInput with what is missing
     */
    Planned plan(Caller caller, String study, WaveDraft draft);

    /**
     * What figures changed by. The variance is that of the difference on both files together, units of the first stage being the same where
     * they are in both (Kish 1965, 12.4; as {@code svycontrast} of R's {@code survey} on stacked data).
     *
     * @throws cl.minka.kernel.InvalidInput with what is wrong with the order
     */
    Change.Report change(Caller caller, String study, ChangeOrder order);

    /**
     * A wave before it is made.
     *
     * @param breaks questions whose answers will not be comparable with those of the wave before
     */
    record Planned(SurveyDraft draft, List<SeriesBreak> breaks) {
        public Planned {
            Objects.requireNonNull(draft, "draft");
            breaks = List.copyOf(breaks);
        }
    }
}
