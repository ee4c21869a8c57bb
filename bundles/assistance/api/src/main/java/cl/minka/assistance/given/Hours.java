package cl.minka.assistance.given;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the hours that are given to municipalities; written and read by those who assist them. */
@ProviderType
public interface Hours {
    /** What was done on a request, sorted by {@code date}, the first day first. */
    Page<WorkDone> list(Caller caller, String request, Slice slice);

    /** Records work in any state of the request. Only who leads records it for somebody else. */
    WorkDone record(Caller caller, String request, WorkDraft draft);

    WorkDone get(Caller caller, String request, String work);

    /** Takes back what was recorded wrongly: by who did it, or who leads. What was recorded has one version, {@link WorkDone#VERSION}. */
    void remove(Caller caller, String request, String work, Expected expected);

    /** Sums by group, most minutes first, ties by group; for those who assist all. */
    List<HoursGiven> report(Caller caller, GroupBy by, Period period);
}
