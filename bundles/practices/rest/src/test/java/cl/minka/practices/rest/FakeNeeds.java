package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedNotFound;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.OfferNotFound;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.OfferStep;
import cl.minka.practices.need.Offers;
import cl.minka.practices.need.Unanswered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One need at most, of 05101, and one offer. */
final class FakeNeeds implements Needs {
    private static final Instant THEN = Instant.parse("2027-03-01T12:00:00Z");

    private final FakeJournal journal;
    final FakeOffers offers = new FakeOffers();
    Optional<Need> stored = Optional.empty();
    Optional<Filter> asked = Optional.empty();
    Optional<NeedStep> step = Optional.empty();

    FakeNeeds(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Need> list(Caller caller, Filter filter, Slice slice) {
        asked = Optional.of(filter);
        return new Page<>(
                stored.stream().toList(),
                Optional.empty(),
                OptionalLong.of(stored.stream().count()));
    }

    @Override
    public Need get(Caller caller, String id) {
        return stored.filter(need -> need.id().equals(id)).orElseThrow(NeedNotFound::new);
    }

    @Override
    public Need create(Caller caller, NeedSheet sheet) {
        Need made = need(sheet.of(Optional.of("05101")), NeedState.OPEN, 1);
        stored = Optional.of(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Need put(Caller caller, String id, NeedSheet sheet, Expected expected) {
        expected.check(get(caller, id).version());
        stored = Optional.of(need(sheet, NeedState.OPEN, 2));
        return get(caller, id);
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        stored = Optional.empty();
    }

    @Override
    public Need move(Caller caller, String id, NeedStep wanted) {
        step = Optional.of(wanted);
        Need need = get(caller, id);
        if (wanted.to() == NeedState.SOLVED && wanted.reason().isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.need-step-refused",
                    Map.of("state", "open", "to", "solved"),
                    List.of(Fault.at("/reason", "practices.need-step-wants-reason")));
        }
        stored = Optional.of(need(need.sheet(), wanted.to(), 3));
        journal.write(caller, stored.get());
        return stored.get();
    }

    @Override
    public Unanswered unanswered(Caller caller) {
        return new Unanswered(1, List.of(new Unanswered.Topic("Residuos", 1, 0, 0, 1, THEN)));
    }

    private static Need need(NeedSheet sheet, NeedState state, long version) {
        return new Need(
                "n3ja7xw2m5qz4pba",
                sheet,
                sheet.municipality().map(cut -> cut.substring(0, 2)),
                state,
                sheet.municipality().isPresent(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                THEN,
                THEN,
                version);
    }

    /** One offer at most, of 09101. */
    final class FakeOffers implements Offers {
        private Optional<Offer> made = Optional.empty();

        @Override
        public Page<Offer> list(Caller caller, String need, Slice slice) {
            FakeNeeds.this.get(caller, need);
            return new Page<>(
                    made.stream().toList(),
                    Optional.empty(),
                    OptionalLong.of(made.stream().count()));
        }

        @Override
        public Offer get(Caller caller, String need, String id) {
            return made.filter(offer -> offer.id().equals(id)).orElseThrow(OfferNotFound::new);
        }

        @Override
        public Offer create(Caller caller, String need, OfferDraft draft) {
            made = Optional.of(offer(need, draft, OfferState.PENDING, "", 1));
            journal.write(caller, made.get());
            return made.get();
        }

        @Override
        public Offer move(Caller caller, String need, String id, OfferStep wanted, Expected expected) {
            Offer offer = get(caller, need, id);
            expected.check(offer.version());
            made = Optional.of(offer(
                    need,
                    new OfferDraft(Optional.empty(), offer.text(), offer.practice()),
                    wanted.to(),
                    wanted.answer(),
                    2));
            return made.get();
        }

        private static Offer offer(String need, OfferDraft draft, OfferState state, String answer, long version) {
            return new Offer(
                    "o3ja7xw2m5qz4pba",
                    need,
                    "09101",
                    draft.text(),
                    draft.practice(),
                    state,
                    answer,
                    THEN,
                    THEN,
                    version);
        }
    }
}
