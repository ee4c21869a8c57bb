package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.AssessmentBook;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.AssessmentRefused;
import cl.minka.schools.assessment.Assessments;
import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.assessment.Progress;
import cl.minka.schools.assessment.ProgressBook;
import cl.minka.schools.attendance.AttendanceBatch;
import cl.minka.schools.attendance.AttendanceBatches;
import cl.minka.schools.attendance.AttendanceConflict;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceFigures.Attended;
import cl.minka.schools.attendance.AttendanceMatrices;
import cl.minka.schools.attendance.AttendanceMatrix;
import cl.minka.schools.attendance.AttendanceOutcome;
import cl.minka.schools.attendance.AttendancePrints;
import cl.minka.schools.attendance.AttendanceRecord;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceScans;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.AttendanceWarning;
import cl.minka.schools.attendance.Attendances;
import cl.minka.schools.attendance.CheckIns;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One person, ana, in one session. */
final class FakeAttendance implements Attendances, AttendanceBatches, AttendancePrints, CheckIns, AttendanceMatrices {
    private static final Instant THEN = FakeOffer.THEN;

    final FakeAssessments assessments = new FakeAssessments();
    final FakeProgress progress = new FakeProgress();
    private AttendanceStatus status = AttendanceStatus.UNRECORDED;
    private String note = "";
    private long version;
    private byte[] scan = new byte[0];

    @Override
    public AttendanceSheet get(Caller caller, String edition, int session) {
        if (session != 1) {
            throw AttendanceRefused.noSession();
        }
        return new AttendanceSheet(
                edition,
                session,
                new EditionDraft.Session("", THEN, THEN.plusSeconds(60), Optional.empty(), Optional.empty(), List.of()),
                "A1B2C3D4",
                version > 0,
                0,
                Optional.empty(),
                List.of(new AttendanceSheet.Row(
                        1,
                        "e-ana",
                        "p-ana",
                        "Ana",
                        status,
                        note,
                        Optional.of(AttendanceSource.HAND),
                        Optional.of(THEN),
                        Optional.of("relatora"))),
                version);
    }

    @Override
    public AttendanceSheet put(Caller caller, String edition, int session, AttendanceDraft draft, Expected expected) {
        if (version > 0) {
            expected.check(version);
        }
        if (draft instanceof AttendanceDraft.Rows rows) {
            status = rows.rows().get(0);
        } else if (draft instanceof AttendanceDraft.Entries entries) {
            AttendanceEntry entry = entries.entries().get(0);
            status = entry.status();
            note = entry.note();
        }
        version++;
        return get(caller, edition, session);
    }

    @Override
    public Page<AttendanceRecord> history(
            Caller caller, String edition, int session, Optional<String> enrolment, Slice slice) {
        return new Page<>(
                List.of(new AttendanceRecord(
                        "h1",
                        enrolment.orElse("e-ana"),
                        "p-ana",
                        AttendanceStatus.UNRECORDED,
                        AttendanceStatus.LEFT_EARLY,
                        AttendanceSource.OFFLINE,
                        "",
                        THEN,
                        THEN,
                        Optional.empty(),
                        Optional.of("tablet-1"),
                        Optional.empty())),
                Optional.empty(),
                OptionalLong.of(1));
    }

    @Override
    public AttendanceOutcome take(Caller caller, String edition, int session, AttendanceBatch batch) {
        AttendanceEntry entry = batch.entries().get(0);
        return new AttendanceOutcome(
                batch.clientId(),
                0,
                0,
                List.of(new AttendanceOutcome.Conflict("c1", entry.who(), AttendanceStatus.PRESENT, entry.status())),
                List.of());
    }

    @Override
    public Page<AttendanceConflict> conflicts(
            Caller caller, String edition, int session, Optional<Boolean> open, Slice slice) {
        return new Page<>(List.of(conflict(caller, edition, session, "c1")), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public AttendanceConflict conflict(Caller caller, String edition, int session, String id) {
        return of(id, Optional.empty());
    }

    @Override
    public AttendanceConflict settle(
            Caller caller, String edition, int session, String id, AttendanceStatus decided, String reason) {
        return of(
                id,
                Optional.of(new AttendanceConflict.Settlement(decided, reason, THEN, Optional.of(caller.username()))));
    }

    private static AttendanceConflict of(String id, Optional<AttendanceConflict.Settlement> settlement) {
        return new AttendanceConflict(
                id,
                "e-ana",
                "p-ana",
                "Ana",
                AttendanceStatus.PRESENT,
                AttendanceSource.SHEET,
                AttendanceStatus.ABSENT,
                AttendanceSource.OFFLINE,
                Optional.of("tablet-1"),
                "",
                "",
                THEN,
                THEN,
                Optional.empty(),
                settlement);
    }

    @Override
    public byte[] sheet(Caller caller, String edition, int session) {
        return "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    }

    private AttendanceScan scan() {
        return new AttendanceScan("image/png", scan.length, "ab".repeat(32), THEN, 1);
    }

    AttendanceScans scans() {
        return new AttendanceScans() {
            @Override
            public AttendanceScan get(Caller caller, String edition, int session) {
                return scan();
            }

            @Override
            public AttendanceScan put(
                    Caller caller, String edition, int session, InputStream content, Expected expected)
                    throws IOException {
                scan = content.readAllBytes();
                return scan();
            }

            @Override
            public void write(Caller caller, String edition, int session, OutputStream out) throws IOException {
                out.write(scan);
            }
        };
    }

    @Override
    public Code code(Caller caller, String edition, int session) {
        return new Code("12345678", "minka:schools/check-in/" + edition + "/1/12345678", THEN);
    }

    @Override
    public byte[] picture(Caller caller, String edition, int session) {
        return new byte[] {1};
    }

    @Override
    public CheckedIn checkIn(Caller caller, String edition, int session, String code, Optional<String> enrolment) {
        if (!code.equals("12345678")) {
            throw AttendanceRefused.wrongCode();
        }
        return new CheckedIn("e-ana", AttendanceStatus.PRESENT, THEN, false);
    }

    @Override
    public AttendanceMatrix of(Caller caller, String edition) {
        return new AttendanceMatrix(
                edition,
                2,
                List.of(1),
                List.of(new AttendanceMatrix.Line(
                        "e-ana",
                        "p-ana",
                        "Ana",
                        List.of(AttendanceStatus.LEFT_EARLY, AttendanceStatus.UNRECORDED),
                        Attended.of(1, Set.of(1), 1))));
    }

    @Override
    public List<AttendanceWarning> warnings(Caller caller, String edition) {
        return List.of(new AttendanceWarning(
                "e-ana",
                "p-ana",
                "Ana",
                Attended.of(2, Set.of(), 0),
                List.of(Fault.at("", "schools.warning-absences-in-a-row", "absences", 2))));
    }

    /** One instrument, one grade. */
    static final class FakeAssessments implements Assessments {
        private List<Instrument> instruments = List.of();
        private Optional<Grade> grade = Optional.empty();
        private long version;

        @Override
        public AssessmentBook get(Caller caller, String edition) {
            return new AssessmentBook(edition, instruments, grade.stream().toList(), List.of(), version);
        }

        @Override
        public AssessmentBook put(Caller caller, String edition, AssessmentDraft draft, Expected expected) {
            if (version > 0) {
                expected.check(version);
            }
            instruments = draft.instruments().orElse(instruments);
            draft.grades().forEach(one -> grade = Optional.of(grade(one.who(), one.draft(), 1)));
            version++;
            return get(caller, edition);
        }

        @Override
        public Grade grade(Caller caller, String edition, String instrument, String enrolment) {
            return grade.orElseThrow(AssessmentRefused::noGrade);
        }

        @Override
        public Grade put(
                Caller caller,
                String edition,
                String instrument,
                String enrolment,
                GradeDraft draft,
                Expected expected) {
            grade = Optional.of(grade(enrolment, draft, 2));
            return grade.get();
        }

        private static Grade grade(String who, GradeDraft draft, long version) {
            return new Grade(who, "p-ana", "i1", draft, Optional.empty(), THEN, version);
        }
    }

    /** Of ana. */
    static final class FakeProgress implements ProgressBook {
        @Override
        public List<Progress> of(Caller caller, String edition) {
            return List.of(own(caller, edition));
        }

        @Override
        public Progress own(Caller caller, String edition) {
            return new Progress(
                    edition,
                    "e-ana",
                    "p-ana",
                    "Ana",
                    2,
                    Attended.of(1, Set.of(1), 1),
                    new Grades.Reached(Optional.of(new BigDecimal("3.9")), true),
                    List.of(new Progress.Step(
                            "i1",
                            "Prueba",
                            Instrument.Kind.TEST,
                            new GradeDraft(Optional.empty(), Optional.empty(), Optional.empty(), "", Map.of()))));
        }
    }
}
