package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.Devices;
import cl.minka.studies.openrosa.DigestAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One device of the survey {@code percepcion}, and the answers to challenges that came. */
public final class FakeDevices implements Devices {
    static final Device DEVICE = new Device(
            "D-ABC",
            "percepcion",
            "Tableta \"1\"",
            "ana",
            Instant.parse("2027-03-01T12:00:00Z"),
            Optional.empty(),
            Optional.empty());

    final List<DigestAnswer> answers = new ArrayList<>();

    @Override
    public Page<Device> list(Caller caller, String survey, Slice slice) {
        return new Page<>(List.of(DEVICE), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Device.Made create(Caller caller, String survey, Device.Draft draft) {
        return new Device.Made(DEVICE, "SECRET");
    }

    @Override
    public Device get(Caller caller, String survey, String id) {
        if (!id.equals(DEVICE.id())) {
            throw new Refusal(Kind.NOT_FOUND, "studies.device-not-found");
        }
        return DEVICE;
    }

    @Override
    public void revoke(Caller caller, String survey, String id, Expected expected) {
        expected.check(get(caller, survey, id).version());
    }

    @Override
    public Device authenticate(String username, String secret) {
        if (!username.equals(DEVICE.id()) || !secret.equals("SECRET")) {
            throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
        }
        return DEVICE;
    }

    @Override
    public Device authenticate(DigestAnswer answer) {
        answers.add(answer);
        return authenticate(answer.username(), "SECRET");
    }

    @Override
    public String nonce() {
        return "nonce";
    }
}
