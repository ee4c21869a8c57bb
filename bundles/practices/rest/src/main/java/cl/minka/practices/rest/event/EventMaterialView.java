package cl.minka.practices.rest.event;

import cl.minka.practices.PracticeFile;
import cl.minka.practices.event.EventMaterial;
import java.time.Instant;
import java.util.Optional;

/** A file of an event; the size is in bytes, {@code session} the id of the session that it belongs to. */
public record EventMaterialView(
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        Optional<String> session,
        EventMaterial.Access access) {
    static EventMaterialView of(EventMaterial material) {
        PracticeFile file = material.file();
        return new EventMaterialView(
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.storedAt(),
                material.session(),
                material.access());
    }
}
