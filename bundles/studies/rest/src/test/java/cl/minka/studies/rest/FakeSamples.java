package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.sampling.Frame;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.Frames;
import cl.minka.studies.sampling.FurtherSamples;
import cl.minka.studies.sampling.Listing;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import cl.minka.studies.sampling.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Frames and samples in memory; a draw takes the first units and lets the next stand by. */
final class FakeSamples implements Frames {
    private final FakeJournal journal;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    FakeSamples(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public ImportReport importAll(Caller caller, String study, Table table, boolean dryRun) {
        long rows = table.rows().count();
        if (!dryRun) {
            frames.add(new Frame(frames.size() + 1, rows, 0, 0, "00", FakeStudies.THEN));
        }
        ImportReport report = new ImportReport(rows, rows, 0, 0, List.of());
        journal.write(caller, report);
        return report;
    }

    private Sample draw(Caller caller, SampleOrder order) {
        if (frames.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "studies.no-frame");
        }
        List<SampledUnit> units = List.of(unit(1, false), unit(2, true));
        Sample sample = new Sample(samples.size() + 1, 1, order, 1, 1, units, "00", FakeStudies.THEN);
        samples.add(sample);
        journal.write(caller, sample);
        return sample;
    }

    private static SampledUnit unit(int place, boolean replacement) {
        return new SampledUnit(
                place, new FrameUnit(place, "u" + place, "", "", 1), replacement, 0.25, 4, 8, Optional.empty());
    }

    @Override
    public Page<Frame> list(Caller caller, String study, Slice slice) {
        return new Page<>(List.copyOf(frames), Optional.empty(), OptionalLong.of(frames.size()));
    }

    private Sample get(int number) {
        if (number > samples.size()) {
            throw new Refusal(Kind.NOT_FOUND, "studies.sample-not-found");
        }
        return samples.get(number - 1);
    }

    /** The samples drawn from it. */
    Samples samples() {
        return new Samples() {
            @Override
            public Sample draw(Caller caller, String study, SampleOrder order) {
                return FakeSamples.this.draw(caller, order);
            }

            @Override
            public Page<Sample> list(Caller caller, String study, Slice slice) {
                return new Page<>(List.copyOf(samples), Optional.empty(), OptionalLong.of(samples.size()));
            }

            @Override
            public Sample get(Caller caller, String study, int number) {
                return FakeSamples.this.get(number);
            }

            @Override
            public boolean verify(Caller caller, String study, int number) {
                return FakeSamples.this.get(number).number() == number;
            }
        };
    }

    /** Those drawn on from them, the same as any. */
    FurtherSamples further() {
        return new FurtherSamples() {
            @Override
            public ImportReport importListing(Caller caller, String study, int sample, Table table, boolean dryRun) {
                FakeSamples.this.get(sample);
                return importAll(caller, study, table, true);
            }

            @Override
            public Page<Listing> listings(Caller caller, String study, int sample, Slice slice) {
                FakeSamples.this.get(sample);
                Listing one = new Listing(sample, 1, 2, 1, "00", FakeStudies.THEN);
                return new Page<>(List.of(one), Optional.empty(), OptionalLong.of(1));
            }

            @Override
            public Sample secondStage(Caller caller, String study, int sample, SecondStage order) {
                return draw(caller, FakeSamples.this.get(sample).order().of(order.perCluster()));
            }

            @Override
            public Sample refresh(Caller caller, String study, int sample, Refreshment order) {
                return draw(caller, FakeSamples.this.get(sample).order().of(order.n()));
            }
        };
    }
}
