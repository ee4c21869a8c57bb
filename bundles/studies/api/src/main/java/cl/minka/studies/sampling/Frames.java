package cl.minka.studies.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps frames of studies, for who works on the study. */
@ProviderType
public interface Frames {
    /**
     * Takes a frame, whole or not at all: columns {@code unit} (or {@code id}), {@code stratum}, {@code cluster}, {@code size}; others
     * are not kept. A unit stands once; where one has a stratum, a cluster or a size, all have.
     */
    ImportReport importAll(Caller caller, String study, Table table, boolean dryRun);

    /** The newest last. */
    Page<Frame> list(Caller caller, String study, Slice slice);
}
