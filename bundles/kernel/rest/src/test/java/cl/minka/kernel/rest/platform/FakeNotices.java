package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.notice.Deliveries;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.notice.Inbox;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.notice.PostedNotice;
import cl.minka.kernel.rest.FakeJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Two notices and one delivery; choices are not kept. */
record FakeNotices(FakeJournal journal) implements Inbox, Deliveries {
    @Override
    public Page<PostedNotice> list(Caller caller, Slice slice) {
        return new Page<>(
                List.of(
                        new PostedNotice("n2", "kernel.notice-digest", Map.of("count", "3"), "", Instant.EPOCH),
                        new PostedNotice("n1", "away.kind", Map.of(), "contests/2027", Instant.EPOCH)),
                Optional.empty(),
                OptionalLong.of(2));
    }

    @Override
    public NoticePreferences preferences(Caller caller) {
        return NoticePreferences.initial();
    }

    @Override
    public NoticePreferences prefer(
            Caller caller, String language, Map<String, NoticeChoice> kinds, Expected expected) {
        expected.check(0);
        return new NoticePreferences(language, kinds, 1);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind("k", true));
    }

    @Override
    public Page<Delivery> list(Caller caller, Optional<Delivery.State> state, Slice slice) {
        return new Page<>(List.of(delivery(state.orElse(Delivery.State.SENT))), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Delivery retry(Caller caller, String id) {
        if (!id.equals("d1")) {
            throw new Refusal(Kind.NOT_FOUND, "kernel.delivery-not-found");
        }
        Delivery queued = delivery(Delivery.State.QUEUED);
        journal.write(caller, queued);
        return queued;
    }

    private static Delivery delivery(Delivery.State state) {
        return new Delivery(
                "d1",
                "ana.rojas",
                List.of("k"),
                state,
                "",
                Instant.EPOCH,
                1,
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                Optional.of("<d1@amuch.example>"),
                OptionalInt.of(250));
    }
}
