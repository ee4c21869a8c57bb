package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.studies.result.Identities;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person. */
final class FakeIdentities implements Identities {
    @Override
    public Vault vault(Caller caller, String study) {
        return new Vault(study, 1, Optional.empty(), Optional.of(90), Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public List<Identity> open(Caller caller, String study, String unit, String reason) {
        return List.of(new Identity(study, "uuid:1", Map.of("nombre", "Persona de Ejemplo " + unit)));
    }

    @Override
    public int erase(Caller caller, String study, String unit, String reason) {
        return 1;
    }
}
