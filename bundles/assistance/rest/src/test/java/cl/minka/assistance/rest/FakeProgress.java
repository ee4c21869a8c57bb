package cl.minka.assistance.rest;

import cl.minka.assistance.Conversation;
import cl.minka.assistance.Message;
import cl.minka.assistance.MoveRefused;
import cl.minka.assistance.Progress;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Progress and conversation in memory; nothing can be reopened. */
final class FakeProgress implements Progress, Conversation {
    private final List<Message> messages = new ArrayList<>();
    private final FakeRequests requests;
    private final FakeJournal journal;

    FakeProgress(FakeRequests requests, FakeJournal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public Request move(Caller caller, String request, RequestStatus to, Optional<String> reason) {
        if (to == RequestStatus.REOPENED) {
            throw new MoveRefused(
                    "received",
                    "reopened",
                    "adviser, organizer",
                    List.of(Fault.at("/reason", "assistance.move.reason")));
        }
        return requests.get(caller, request);
    }

    @Override
    public Page<TimelineEntry> timeline(Caller caller, String request, Optional<TimelineKind> only, Slice slice) {
        TimelineEntry entry = new TimelineEntry(
                1, TimelineKind.CLOCK_STARTED, FakeRequests.THEN, Optional.empty(), Map.of("status", "received"));
        return new Page<>(List.of(entry), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Request assign(Caller caller, String request, String adviser, Optional<String> reason) {
        return requests.get(caller, request);
    }

    @Override
    public Request escalate(Caller caller, String request, String reason) {
        return requests.get(caller, request);
    }

    @Override
    public Page<Message> list(Caller caller, String request, Slice slice) {
        return new Page<>(messages, Optional.empty(), OptionalLong.of(messages.size()));
    }

    @Override
    public Message write(Caller caller, String request, String text, boolean internal) {
        Message message = new Message("m1", Optional.of(caller.username()), false, internal, text, FakeRequests.THEN);
        messages.add(message);
        journal.write(caller, message);
        return message;
    }
}
