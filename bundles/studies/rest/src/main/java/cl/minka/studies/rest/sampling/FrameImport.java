package cl.minka.studies.rest.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.sampling.Frames;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a frame. */
@Component(service = {FrameImport.class, JobHandler.class})
public final class FrameImport extends ImportWork {
    private static final String STUDY = "study";

    private final Frames frames;

    @Activate
    public FrameImport(@Reference Creations creations, @Reference Texts texts, @Reference Frames frames) {
        super(creations, texts, new ImportColumns(Set.of(), Set.of("unit", "id", "stratum", "cluster", "size"), true));
        this.frames = frames;
    }

    static Map<String, String> parameters(String study, boolean dryRun) {
        return Map.of(STUDY, study, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "studies.frame-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return frames.importAll(caller, parameters.get(STUDY), table, dryRun);
    }
}
