package cl.minka.assistance.rest;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestNotFound;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests;
import cl.minka.assistance.Service;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Requests in memory. */
final class FakeRequests implements Requests {
    static final Instant THEN = Instant.parse("2027-03-01T12:00:00Z");

    private final Map<String, Request> all = new TreeMap<>();
    private final FakeJournal journal;

    FakeRequests(FakeJournal journal) {
        this.journal = journal;
    }

    private Request kept(Caller caller, String id, RequestDraft draft, long version) {
        Request request = new Request(
                id,
                draft,
                RequestStatus.RECEIVED,
                Optional.of(caller.username()),
                Optional.empty(),
                Optional.of(0),
                Optional.empty(),
                new Service(Optional.of("normal"), true, List.of()),
                THEN,
                THEN,
                version);
        all.put(id, request);
        journal.write(caller, request);
        return request;
    }

    @Override
    public Page<Request> list(Caller caller, Filter filter, Slice slice) {
        return new Page<>(List.copyOf(all.values()), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Request get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(RequestNotFound::new);
    }

    @Override
    public Request create(Caller caller, RequestDraft draft) {
        return kept(caller, "r" + (all.size() + 1), draft.of("05101"), 1);
    }

    @Override
    public Request put(Caller caller, String id, RequestDraft draft, Expected expected) {
        Request old = get(caller, id);
        expected.check(old.version());
        return kept(caller, id, draft, old.version() + 1);
    }
}
