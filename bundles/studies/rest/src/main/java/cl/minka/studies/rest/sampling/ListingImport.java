package cl.minka.studies.rest.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.sampling.FurtherSamples;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what was listed in clusters. */
@Component(service = {ListingImport.class, JobHandler.class})
public final class ListingImport extends ImportWork {
    private static final String STUDY = "study";
    private static final String SAMPLE = "sample";

    private final FurtherSamples samples;

    @Activate
    public ListingImport(@Reference Creations creations, @Reference Texts texts, @Reference FurtherSamples samples) {
        super(creations, texts, new ImportColumns(Set.of("cluster"), Set.of("unit", "id"), true));
        this.samples = samples;
    }

    static Map<String, String> parameters(String study, int sample, boolean dryRun) {
        return Map.of(STUDY, study, SAMPLE, Integer.toString(sample), DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "studies.listing-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        int sample = Integer.parseInt(parameters.get(SAMPLE));
        return samples.importListing(caller, parameters.get(STUDY), sample, table, dryRun);
    }
}
