package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.OpenTasks;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.Transfers;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agreements of the caller's that do not go on. */
@Component(service = OpenTasks.class)
public final class TransferTasks implements OpenTasks {
    private final Transfers transfers;

    @Activate
    public TransferTasks(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<Task> of(Caller caller) {
        if (!caller.is(Role.MUNICIPALITY) && !caller.is(Role.ORGANIZER)) {
            return List.of();
        }
        Page<Transfer> stuck = transfers.list(caller, Transfers.Filter.all(true), Slice.first(1));
        return stuck.items().stream()
                .map(first -> new Task(
                        "transfer",
                        first.agreement().title(),
                        "transfers?stuck=true",
                        stuck.total().orElse(Slice.COUNTED),
                        Optional.empty()))
                .toList();
    }
}
