package cl.minka.practices.core.matching;

import cl.minka.kernel.jpa.Json;
import cl.minka.practices.matching.TransferChoice;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A municipality's choice of a transfer strategy as it is stored. */
@Entity
@Table(name = "transfer_choice")
public class TransferChoiceEntity {
    @Id
    private String municipality;

    private String strategy;
    private String versions;
    private String parameters;

    @Version
    private long version;

    protected TransferChoiceEntity() {}

    TransferChoiceEntity(String municipality) {
        this.municipality = municipality;
    }

    void write(TransferChoice choice) {
        strategy = choice.strategy().orElse("");
        versions = choice.versions().orElse("");
        parameters = Json.write(choice.parameters());
    }

    String municipality() {
        return municipality;
    }

    TransferChoice toRecord() {
        return new TransferChoice(
                strategy.isEmpty() ? Optional.empty() : Optional.of(strategy),
                versions.isEmpty() ? Optional.empty() : Optional.of(versions),
                Json.read(parameters, new TypeReference<Map<String, Object>>() {}),
                version);
    }
}
