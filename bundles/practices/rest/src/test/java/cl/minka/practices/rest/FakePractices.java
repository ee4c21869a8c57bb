package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeNotFound;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One practice at most. */
final class FakePractices implements Practices {
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");

    private final FakeJournal journal;
    Optional<Practice> stored = Optional.empty();
    Optional<Filter> asked = Optional.empty();

    FakePractices(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Practice> list(Caller caller, Filter filter, Slice slice) {
        asked = Optional.of(filter);
        List<Practice> all = stored.stream().toList();
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Practice get(Caller caller, String id) {
        return stored.filter(practice -> practice.id().equals(id)).orElseThrow(PracticeNotFound::new);
    }

    @Override
    public Map<String, Practice> byId(Caller caller, Collection<String> ids) {
        return stored.filter(practice -> ids.contains(practice.id()))
                .map(practice -> Map.of(practice.id(), practice))
                .orElse(Map.of());
    }

    @Override
    public Practice create(Caller caller, PracticeSheet sheet) {
        Practice made = practice(sheet, 1);
        stored = Optional.of(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Practice put(Caller caller, String id, PracticeSheet sheet, Expected expected) {
        expected.check(get(caller, id).version());
        stored = Optional.of(practice(sheet, 2));
        return get(caller, id);
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        stored = Optional.empty();
    }

    private static Practice practice(PracticeSheet sheet, long version) {
        return new Practice(
                "k3ja7xw2m5qz4pba",
                sheet,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                DAY,
                DAY.plusYears(1),
                0,
                Instant.parse("2027-03-01T12:00:00Z"),
                Instant.parse("2027-03-01T12:00:00Z"),
                version);
    }
}
