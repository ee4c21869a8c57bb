package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.persistence.AttachmentEntity;
import cl.minka.contest.core.persistence.BlindFileEntity;
import cl.minka.contest.core.persistence.BlindFileEntity.State;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds what became of files, and which are out of step with their originals or with what was decided. */
public final class BlindFileStore {
    private static final String OUT_OF_STEP = "SELECT a.initiative, a.name FROM attachment a"
            + " JOIN initiative i ON i.id = a.initiative"
            + " LEFT JOIN redaction r ON r.initiative = a.initiative"
            + " LEFT JOIN blind_file b ON b.initiative = a.initiative AND b.name = a.name"
            + " WHERE i.contest = ? AND i.status IN (?, ?) AND (b.name IS NULL OR b.state = 'PENDING' OR b.reason = 'NO_CLEANER'"
            + " OR b.state <> 'HIDDEN' AND b.source <> a.content OR b.seen_initiative <> i.updated_at"
            + " OR b.seen_redaction <> COALESCE(r.version, 0))";

    private BlindFileStore() {}

    /** A file of an initiative. */
    record Name(String initiative, String file) {}

    /** Files that must be looked at, by initiative and name; perhaps nothing is to be done about them. */
    static List<Name> suspects(EntityManager manager, String contest, InitiativeStatus... statuses) {
        List<?> rows = manager.createNativeQuery(OUT_OF_STEP)
                .setParameter(1, contest)
                .setParameter(2, statuses[0].name())
                .setParameter(3, statuses[statuses.length - 1].name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Name((String) row[0], (String) row[1]))
                .sorted(Comparator.comparing(Name::initiative).thenComparing(Name::file))
                .toList();
    }

    /** Admitted initiatives of which a file that evaluators may see is neither cleaned nor withheld. */
    public static Collection<String> unready(EntityManager manager, ContestEntity contest) {
        if (!FileFields.any(contest.definition())) {
            return List.of();
        }
        TreeSet<String> unready = new TreeSet<>();
        for (Name one : suspects(manager, contest.id(), InitiativeStatus.ADMITTED)) {
            InitiativeEntity initiative = InitiativeStore.get(manager, contest.id(), one.initiative());
            boolean shown = FileFields.shows(contest.definition(), initiative.draft(), one.file());
            if (shown && settled(manager, initiative, one.file()).isEmpty()) {
                unready.add(one.initiative());
            }
        }
        return unready;
    }

    /** The file when it is cleaned or withheld, and the original and the decisions are still the same. */
    private static Optional<BlindFileEntity> settled(EntityManager manager, InitiativeEntity initiative, String name) {
        AttachmentEntity attachment =
                manager.find(AttachmentEntity.class, new AttachmentEntity.Key(initiative.id(), name));
        List<Finding> findings = Optional.ofNullable(manager.find(RedactionEntity.class, initiative.id()))
                .map(RedactionEntity::findings)
                .orElse(List.of());
        return find(manager, initiative.id(), name)
                .filter(file -> attachment != null && isSettled(file, attachment.content(), initiative, findings));
    }

    private static boolean isSettled(
            BlindFileEntity file, String source, InitiativeEntity initiative, List<Finding> findings) {
        return (file.state() == State.CLEANED || file.state() == State.WITHHELD)
                && file.isReadOf(source, FileFields.basis(initiative.draft()))
                && file.follows(FileFindings.decisions(FileFindings.of(findings, file.name())));
    }

    static Optional<BlindFileEntity> find(EntityManager manager, String initiative, String name) {
        return Optional.ofNullable(manager.find(BlindFileEntity.class, new BlindFileEntity.Key(initiative, name)));
    }

    /** Cleaned copies that may be shown, by number. */
    static List<BlindFileEntity> cleaned(
            EntityManager manager, ContestEntity contest, InitiativeEntity initiative, List<Finding> findings) {
        return cleaned(manager, contest, List.of(initiative), Map.of(initiative.id(), findings))
                .getOrDefault(initiative.id(), List.of());
    }

    /** The same for many initiatives, in a few statements. */
    static Map<String, List<BlindFileEntity>> cleaned(
            EntityManager manager,
            ContestEntity contest,
            Collection<InitiativeEntity> initiatives,
            Map<String, List<Finding>> findings) {
        Map<String, List<BlindFileEntity>> cleaned = new HashMap<>();
        if (!FileFields.any(contest.definition())) {
            return cleaned;
        }
        Map<String, InitiativeEntity> byId =
                initiatives.stream().collect(Collectors.toMap(InitiativeEntity::id, Function.identity()));
        for (List<String> ids : InitiativeStore.portions(byId.keySet())) {
            List<Object[]> rows = manager.createQuery(
                            "SELECT b, a.content FROM BlindFileEntity b, AttachmentEntity a WHERE b.initiative IN :ids"
                                    + " AND a.initiative = b.initiative AND a.name = b.name AND b.state = :cleaned"
                                    + " ORDER BY b.number",
                            Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("cleaned", State.CLEANED)
                    .getResultList();
            for (Object[] row : rows) {
                BlindFileEntity file = (BlindFileEntity) row[0];
                InitiativeEntity initiative = byId.get(file.initiative());
                boolean shown = FileFields.shows(contest.definition(), initiative.draft(), file.name());
                if (shown
                        && isSettled(
                                file, (String) row[1], initiative, findings.getOrDefault(initiative.id(), List.of()))) {
                    cleaned.computeIfAbsent(initiative.id(), id -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return cleaned;
    }

    static List<BlindFile> records(List<BlindFileEntity> files) {
        return files.stream().map(BlindFileEntity::toRecord).toList();
    }

    /** What the organiser is told of the files, by name. */
    static List<BlindTwin.File> told(EntityManager manager, ContestEntity contest, InitiativeEntity initiative) {
        if (!FileFields.any(contest.definition())) {
            return List.of();
        }
        return manager
                .createQuery(
                        "SELECT a.name FROM AttachmentEntity a WHERE a.initiative = :id ORDER BY a.name", String.class)
                .setParameter("id", initiative.id())
                .getResultList()
                .stream()
                .filter(name -> FileFields.shows(contest.definition(), initiative.draft(), name))
                .map(name -> settled(manager, initiative, name)
                        .map(BlindFileStore::told)
                        .orElseGet(() -> new BlindTwin.File(
                                name, BlindTwin.FileState.PENDING, Optional.empty(), Optional.empty())))
                .toList();
    }

    private static BlindTwin.File told(BlindFileEntity file) {
        return file.state() == State.CLEANED
                ? new BlindTwin.File(
                        file.name(), BlindTwin.FileState.CLEANED, Optional.of(file.neutralName()), Optional.empty())
                : new BlindTwin.File(
                        file.name(),
                        BlindTwin.FileState.WITHHELD,
                        Optional.empty(),
                        Optional.of(file.reason().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    static int nextNumber(EntityManager manager, String initiative) {
        Integer last = manager.createQuery(
                        "SELECT MAX(b.number) FROM BlindFileEntity b WHERE b.initiative = :id", Integer.class)
                .setParameter("id", initiative)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
