package cl.minka.plugin.testkit;

import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.List;

/** The same request with other names of municipalities, in another order. */
final class Renamed {
    private Renamed() {}

    /** Puts first what was last. */
    static String name(String id) {
        StringBuilder name = new StringBuilder("z");
        id.chars().forEach(letter -> name.append((char) ('~' - (letter - ' '))));
        return name.toString();
    }

    static TransferRequest of(TransferRequest request) {
        return new TransferRequest(
                request.purpose(),
                request.subject(),
                request.origin().map(Renamed::of),
                all(request.candidates()),
                all(request.receivers()),
                request.limit(),
                request.parameters(),
                request.seed());
    }

    private static List<Municipality> all(List<Municipality> municipalities) {
        return municipalities.stream().map(Renamed::of).toList();
    }

    private static Municipality of(Municipality one) {
        return new Municipality(
                name(one.id()),
                one.region(),
                one.borders(),
                one.sizeBand(),
                one.territory(),
                one.point(),
                one.connectivity(),
                one.indicators(),
                one.capacity(),
                one.solved(),
                one.practices(),
                one.needs());
    }
}
