package cl.minka.studies.core.openrosa;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.secret.Seals;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.DigestAnswer;
import cl.minka.studies.openrosa.StaleNonce;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class DeviceManagerTest {
    private static final String SURVEY = "percepcion";

    private final Databases database;
    private World world;
    private DeviceManager devices;

    public DeviceManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        world.studies.create(world.valparaiso, World.request(SURVEY, ""));
        SurveyEntity survey = new SurveyEntity(
                SURVEY,
                1,
                new SurveyDraft(
                        Optional.empty(),
                        "encuesta",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of()),
                world.clock.instant());
        world.transactions.quietly(manager -> {
            manager.persist(survey);
            return survey;
        });
        devices = new DeviceManager(world.transactions, surveys(survey), new TurnedSeals(), world.clock);
    }

    @Test
    public void aDeviceIsKnownByItsSecretUntilItIsRevoked() {
        Device.Made made = make();
        String id = made.device().id();
        assertTrue(id, id.matches("D-[2-9A-Z]{12}"));
        assertFalse(made.toString().contains(made.secret()));
        assertEquals("ana", devices.authenticate(id, made.secret()).interviewer());
        assertEquals(Kind.UNAUTHENTICATED, refused(id, made.secret().toLowerCase()));
        assertEquals(Kind.UNAUTHENTICATED, refused("D-NADIE", made.secret()));
        assertEquals(Kind.UNAUTHENTICATED, refused("municipio-05101", made.secret()));
        Device seen =
                devices.list(world.valparaiso, SURVEY, Slice.first(5)).items().get(0);
        assertEquals(world.clock.instant(), seen.usedAt().orElseThrow());
        assertEquals(
                Kind.PRECONDITION_REQUIRED,
                assertThrows(Refusal.class, () -> devices.revoke(world.valparaiso, SURVEY, id, Expected.nothing()))
                        .kind());
        devices.revoke(world.valparaiso, SURVEY, id, Expected.version(1));
        assertEquals(Kind.UNAUTHENTICATED, refused(id, made.secret()));
        assertTrue(devices.list(world.valparaiso, SURVEY, Slice.first(5))
                .items()
                .get(0)
                .revokedAt()
                .isPresent());
    }

    @Test
    public void onlyWhoWorksOnTheStudyLetsDevicesIn() {
        String id = make().device().id();
        assertThrows(SurveyNotFound.class, () -> devices.create(world.natales, SURVEY, new Device.Draft("x", "")));
        assertThrows(SurveyNotFound.class, () -> devices.list(world.natales, SURVEY, Slice.first(5)));
        assertThrows(SurveyNotFound.class, () -> devices.revoke(world.natales, SURVEY, id, Expected.anyVersion()));
        Refusal bad = assertThrows(
                Refusal.class, () -> devices.create(world.valparaiso, SURVEY, new Device.Draft(" ", "i".repeat(65))));
        assertEquals(
                List.of("/name kernel.required", "/interviewer studies.too-long"),
                bad.faults().stream().map(f -> f.pointer() + " " + f.code()).toList());
        Refusal absent = assertThrows(
                Refusal.class, () -> devices.revoke(world.valparaiso, SURVEY, "D-NADIE", Expected.anyVersion()));
        assertEquals(Kind.NOT_FOUND, absent.kind());
    }

    @Test
    public void aDigestIsGoodOnceForEachCountAndForSomeMinutes() {
        for (boolean sha256 : List.of(true, false)) {
            Device.Made made = make();
            String nonce = devices.nonce();
            DigestAnswer first = answer(made, nonce, "00000001", sha256);
            assertEquals(made.device().id(), devices.authenticate(first).id());
            assertThrows(StaleNonce.class, () -> devices.authenticate(first));
            devices.authenticate(answer(made, nonce, "0000000a", sha256));
            assertThrows(StaleNonce.class, () -> devices.authenticate(answer(made, nonce, "00000009", sha256)));
            world.clock.advance(Nonces.GOOD);
            assertThrows(StaleNonce.class, () -> devices.authenticate(answer(made, nonce, "0000000b", sha256)));
        }
    }

    @Test
    public void aDigestWithAWrongSecretOrANonceOfOthersIsRefused() {
        Device.Made made = make();
        String nonce = devices.nonce();
        DigestAnswer right = answer(made, nonce, "00000001", true);
        DigestAnswer wrong = new DigestAnswer(
                right.username(),
                nonce,
                true,
                "GET",
                right.uri(),
                right.count(),
                right.clientNonce(),
                right.response());
        assertEquals(
                Kind.UNAUTHENTICATED,
                assertThrows(Refusal.class, () -> devices.authenticate(wrong)).kind());
        assertThrows(StaleNonce.class, () -> devices.authenticate(answer(made, "mine", "00000001", true)));
        assertEquals(made.device().id(), devices.authenticate(right).id());
    }

    @Test
    public void theSecretIsNotStored() {
        Device.Made made = make();
        Object[] row = world.transactions.read(manager -> (Object[])
                manager.createNativeQuery("SELECT secret_hash, digests, name FROM survey_device WHERE id = ?")
                        .setParameter(1, made.device().id())
                        .getSingleResult());
        for (Object column : row) {
            assertFalse(column.toString().contains(made.secret()));
        }
        world.clock.advance(Duration.ofDays(1));
        assertEquals(Hashes.sha256(made.secret()), row[0]);
    }

    private Device.Made make() {
        return devices.create(world.valparaiso, SURVEY, new Device.Draft("Tableta 1", "ana"));
    }

    private Kind refused(String name, String secret) {
        return assertThrows(Refusal.class, () -> devices.authenticate(name, secret))
                .kind();
    }

    private static DigestAnswer answer(Device.Made made, String nonce, String count, boolean sha256) {
        DigestAnswer open =
                new DigestAnswer(made.device().id(), nonce, sha256, "POST", "/openrosa/submission", count, "abc", "");
        String pair = made.device().id() + ":Minka:" + made.secret();
        String response = DigestProof.of(open, sha256 ? Hashes.sha256(pair) : Hashes.md5(pair));
        return new DigestAnswer(
                open.username(), nonce, sha256, open.method(), open.uri(), count, open.clientNonce(), response);
    }

    /** Surveys of one municipality: that of the world, whoever else asks. */
    private Surveys surveys(SurveyEntity survey) {
        return (Surveys) Proxy.newProxyInstance(
                Surveys.class.getClassLoader(), new Class<?>[] {Surveys.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("get") || !arguments[0].equals(world.valparaiso)) {
                        throw new SurveyNotFound();
                    }
                    return survey.toRecord();
                });
    }

    /** Seals that anybody could open; the purpose is kept. */
    private static final class TurnedSeals implements Seals {
        @Override
        public String seal(String purpose, byte[] secret) {
            return purpose + ":" + Base64.getEncoder().encodeToString(secret);
        }

        @Override
        public byte[] open(String purpose, String sealed) {
            if (!sealed.startsWith(purpose + ":")) {
                throw new IllegalArgumentException("other purpose");
            }
            return Base64.getDecoder().decode(sealed.substring(purpose.length() + 1));
        }
    }
}
