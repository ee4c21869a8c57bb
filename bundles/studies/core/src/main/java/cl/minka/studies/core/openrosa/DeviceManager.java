package cl.minka.studies.core.openrosa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.secret.Seals;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.Devices;
import cl.minka.studies.openrosa.DigestAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps devices and looks at their credentials. */
@Component(service = Devices.class)
public final class DeviceManager implements Devices {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_INTERVIEWER = 64;
    private static final String NO_HASH = "0".repeat(64);
    private static final Keyset<DeviceEntity> LIST = new Keyset<>(
            DeviceEntity.class,
            Keyset.Key.text("id"),
            DeviceEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", false));

    private final StudyTransactions transactions;
    private final Surveys surveys;
    private final Seals seals;
    private final Clock clock;
    private final Nonces nonces;

    @Activate
    public DeviceManager(
            @Reference StudyTransactions transactions,
            @Reference Surveys surveys,
            @Reference Seals seals,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.seals = seals;
        this.clock = clock;
        this.nonces = new Nonces(seals, transactions, clock);
    }

    @Override
    public Page<Device> list(Caller caller, String survey, Slice slice) {
        String id = surveys.get(caller, survey).id();
        return transactions.read(manager -> {
            Conditions conditions = new Conditions().and("e.survey = :survey", "survey", id);
            return LIST.page(manager, conditions, slice).map(DeviceEntity::toRecord);
        });
    }

    @Override
    public Device.Made create(Caller caller, String survey, Device.Draft draft) {
        Survey owner = surveys.get(caller, survey);
        check(draft);
        String id = "D-" + RandomIds.code() + RandomIds.code();
        String secret = RandomIds.code() + RandomIds.code() + RandomIds.code() + RandomIds.code();
        String pair = id + ":" + REALM + ":" + secret;
        String digests =
                seals.seal(purpose(id), (Hashes.md5(pair) + Hashes.sha256(pair)).getBytes(StandardCharsets.US_ASCII));
        return transactions.change(caller, manager -> {
            StudyEntity study = StudyStore.ownForChange(manager, caller, owner.study());
            room(manager, owner.id());
            DeviceEntity device =
                    new DeviceEntity(id, owner.id(), draft, Hashes.sha256(secret), digests, Times.now(clock));
            manager.persist(device);
            return Done.of(
                    new Device.Made(device.toRecord(), secret), told("studies.device-made", study, owner.id(), id));
        });
    }

    @Override
    public Device get(Caller caller, String survey, String id) {
        String owner = surveys.get(caller, survey).id();
        return transactions.read(manager -> find(manager, owner, id).toRecord());
    }

    @Override
    public void revoke(Caller caller, String survey, String id, Expected expected) {
        Survey owner = surveys.get(caller, survey);
        transactions.change(caller, manager -> {
            DeviceEntity device = find(manager, owner.id(), id);
            expected.check(device.toRecord().version());
            StudyEntity study = StudyStore.own(manager, caller, owner.study());
            if (device.isRevoked()) {
                return Done.of(true);
            }
            device.revoke(Times.now(clock));
            return Done.of(true, told("studies.device-revoked", study, owner.id(), id));
        });
    }

    @Override
    public Device authenticate(String username, String secret) {
        String hash = Hashes.sha256(secret);
        return verified(
                username,
                device -> Hashes.same(hash, device.map(DeviceEntity::secretHash).orElse(NO_HASH)));
    }

    @Override
    public Device authenticate(DigestAnswer answer) {
        Device device = verified(answer.username(), found -> found.filter(one -> matches(one, answer))
                .isPresent());
        nonces.use(answer.nonce(), Long.parseLong(answer.count(), 16));
        return device;
    }

    @Override
    public String nonce() {
        return nonces.fresh();
    }

    private Device verified(String username, Predicate<Optional<DeviceEntity>> matches) {
        Instant now = Times.now(clock);
        return transactions.quietly(manager -> {
            Optional<DeviceEntity> found =
                    Optional.of(username).filter(Devices::isName).map(name -> manager.find(DeviceEntity.class, name));
            if (!matches.test(found) || found.isEmpty() || found.get().isRevoked()) {
                throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
            }
            if (found.get().used(now)) {
                found.get().mark(now);
            }
            return found.get().toRecord();
        });
    }

    private boolean matches(DeviceEntity device, DigestAnswer answer) {
        String both = new String(seals.open(purpose(device.id()), device.digests()), StandardCharsets.US_ASCII);
        String first = answer.sha256() ? both.substring(32) : both.substring(0, 32);
        return answer.count().matches("[0-9a-fA-F]{8}")
                && Hashes.same(DigestProof.of(answer, first), answer.response());
    }

    private static DeviceEntity find(EntityManager manager, String survey, String id) {
        return Optional.ofNullable(manager.find(DeviceEntity.class, id))
                .filter(device -> device.survey().equals(survey))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.device-not-found"));
    }

    private static void check(Device.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.name().isBlank()) {
            faults.add(Fault.at("/name", "kernel.required"));
        }
        if (draft.name().length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "studies.too-long", "most", LONGEST_NAME));
        }
        if (draft.interviewer().length() > LONGEST_INTERVIEWER) {
            faults.add(Fault.at("/interviewer", "studies.too-long", "most", LONGEST_INTERVIEWER));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void room(EntityManager manager, String survey) {
        long present = manager.createQuery("SELECT COUNT(d) FROM DeviceEntity d WHERE d.survey = :survey", Long.class)
                .setParameter("survey", survey)
                .getSingleResult();
        if (present >= MOST) {
            throw new Refusal(Kind.CONFLICT, "studies.too-many-devices", Map.of("most", MOST));
        }
    }

    private static Change told(String fact, StudyEntity study, String survey, String id) {
        return Change.of(fact, "surveys/" + survey + "/devices/" + id, study.organization())
                .facts(Map.of("survey", survey, "device", id));
    }

    private static String purpose(String id) {
        return "studies.device." + id;
    }
}
