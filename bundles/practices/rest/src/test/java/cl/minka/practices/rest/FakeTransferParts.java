package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.file.SentFile;
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.LedgerLine;
import cl.minka.practices.transfer.Lesson;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.TransferHours;
import cl.minka.practices.transfer.TransferLog;
import cl.minka.practices.transfer.TransferNetworks;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The smaller services of agreements, each with next to nothing in it. */
final class FakeTransferParts {
    static final Lesson LESSON = new Lesson(
            "k3ja7xw2m5qz4pba",
            "05101",
            "09101",
            LocalDate.parse("2027-03-01"),
            LocalDate.parse("2029-03-01"),
            Outcome.of("09101").with(ReceiverReport.empty().judged(Verdict.DID_NOT_WORK, "Sin turnos de noche.")),
            true);

    private FakeTransferParts() {}

    /** Of notes. */
    static final class Log implements TransferLog {
        @Override
        public Page<LogEntry> list(Caller caller, String transfer, Slice slice) {
            return new Page<>(List.of(entry("Hola.")), Optional.empty(), OptionalLong.of(1));
        }

        @Override
        public LogEntry note(Caller caller, String transfer, String text) {
            return entry(text);
        }

        private static LogEntry entry(String text) {
            return new LogEntry(1, FakeTransfers.NOW, LogEntry.Kind.NOTE, "05101", text);
        }
    }

    /** Of hours. */
    static final class Hours implements TransferHours {
        private final List<HoursEntry> entries = new ArrayList<>();

        @Override
        public Page<HoursEntry> list(Caller caller, String transfer, Slice slice) {
            return new Page<>(entries, Optional.empty(), OptionalLong.of(entries.size()));
        }

        @Override
        public HoursEntry add(Caller caller, String transfer, HoursEntry.Hours hours) {
            entries.add(
                    new HoursEntry(entries.size() + 1, hours, "05101", HoursEntry.State.STATED, FakeTransfers.NOW, 1));
            return entries.get(entries.size() - 1);
        }

        @Override
        public HoursEntry get(Caller caller, String transfer, int number) {
            return entries.get(number - 1);
        }

        @Override
        public HoursEntry answer(
                Caller caller, String transfer, int number, HoursEntry.State state, Expected expected) {
            HoursEntry entry = get(caller, transfer, number);
            expected.check(entry.version());
            return new HoursEntry(number, entry.hours(), entry.statedBy(), state, entry.statedAt(), 2);
        }

        @Override
        public List<LedgerLine> ledger(Caller caller, Optional<String> municipality, Optional<Integer> year) {
            return List.of(
                    new LedgerLine("05101", "09101", new BigDecimal("6.5"), new BigDecimal("2"), new BigDecimal("2")));
        }
    }

    /** One edge. */
    static final class Networks implements TransferNetworks {
        Optional<Filter> asked = Optional.empty();

        @Override
        public Network of(Filter filter) {
            asked = Optional.of(filter);
            Network.Edge edge = new Network.Edge(
                    "k3ja7xw2m5qz4pba",
                    "05101",
                    "09101",
                    "practica",
                    "Atención nocturna",
                    2027,
                    TransferStage.EVALUATED,
                    Optional.of(Verdict.DID_NOT_WORK),
                    false);
            return new Network(List.of(), List.of(edge), new Network.Measures(2, 1, 1, 0, 1, 1, 1));
        }

        @Override
        public void writeGraphMl(Filter filter, OutputStream out) {
            write("<graphml/>", out);
        }

        @Override
        public void draw(Filter filter, OutputStream out) {
            write("<svg/>", out);
        }

        private static void write(String text, OutputStream out) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Files as those of practices. */
    static final class Documents implements cl.minka.practices.transfer.TransferDocuments {
        private final FakePracticeFiles files;

        Documents(FakePracticeFiles files) {
            this.files = files;
        }

        @Override
        public List<cl.minka.practices.PracticeFile> list(Caller caller, String transfer) {
            return files.list(caller, transfer);
        }

        @Override
        public cl.minka.practices.PracticeFile get(Caller caller, String transfer, String name) {
            return files.get(caller, transfer, name);
        }

        @Override
        public cl.minka.practices.PracticeFile put(
                Caller caller, String transfer, SentFile sent, java.io.InputStream content, Expected expected)
                throws IOException {
            return files.put(caller, transfer, sent, content, expected);
        }

        @Override
        public void write(Caller caller, String transfer, cl.minka.practices.PracticeFile file, OutputStream out)
                throws IOException {
            files.write(caller, transfer, file, out);
        }

        @Override
        public void delete(Caller caller, String transfer, String name, Expected expected) {
            files.delete(caller, transfer, name, expected);
        }
    }
}
