package cl.minka.plugin.testkit;

import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/** Requests made from others: what the contract tries a strategy with. */
final class Variants {
    private Variants() {}

    /** A need, a practice and mentors of one country. */
    static List<TransferRequest> everyPurpose(Territory territory, long seed, Map<String, Object> parameters) {
        return Stream.of(territory.solve(seed), territory.spread(seed), territory.assign(seed))
                .map(request -> Territory.with(request, parameters))
                .toList();
    }

    /** Nobody is there to be a match. */
    static TransferRequest nobody(TransferRequest request) {
        return of(request, request.origin(), List.of(), List.of(), request.limit());
    }

    /** Nobody may know who asks. */
    static TransferRequest unknown(TransferRequest request) {
        return of(request, Optional.empty(), request.candidates(), request.receivers(), request.limit());
    }

    /** Nothing is known of anybody. */
    static TransferRequest blank(TransferRequest request) {
        return of(
                request,
                request.origin().map(Variants::blank),
                request.candidates().stream().map(Variants::blank).toList(),
                request.receivers().stream().map(Variants::blank).toList(),
                request.limit());
    }

    /** So many matches are wanted. */
    static TransferRequest limited(TransferRequest request, int limit) {
        return of(request, request.origin(), request.candidates(), request.receivers(), limit);
    }

    /** The same in another order. */
    static TransferRequest shuffled(TransferRequest request) {
        return of(
                request,
                request.origin(),
                shuffled(request.candidates()),
                shuffled(request.receivers()),
                request.limit());
    }

    private static TransferRequest of(
            TransferRequest request,
            Optional<Municipality> origin,
            List<Municipality> candidates,
            List<Municipality> receivers,
            int limit) {
        return new TransferRequest(
                request.purpose(),
                request.subject(),
                origin,
                candidates,
                receivers,
                limit,
                request.parameters(),
                request.seed());
    }

    private static Municipality blank(Municipality one) {
        return new Municipality(
                one.id(),
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                one.capacity(),
                false,
                List.of(),
                List.of());
    }

    private static List<Municipality> shuffled(List<Municipality> municipalities) {
        List<Municipality> shuffled = new ArrayList<>(municipalities);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled;
    }
}
