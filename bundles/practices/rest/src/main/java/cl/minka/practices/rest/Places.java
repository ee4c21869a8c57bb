package cl.minka.practices.rest;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practice;
import java.net.URI;
import javax.ws.rs.core.UriInfo;

/** Names of municipalities and addresses of practices, as others see them. */
final class Places {
    private final Municipalities municipalities;

    Places(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** "Municipalidad de Valparaíso". */
    String owner(Practice practice) {
        return municipalities
                .find(practice.sheet().municipality())
                .map(owner -> "Municipalidad de " + owner.name())
                .orElse(practice.sheet().municipality());
    }

    /** Where the owner lies, as "Valparaíso, Región de Valparaíso". */
    String place(Practice practice) {
        return municipalities
                .find(practice.sheet().municipality())
                .map(owner -> owner.name() + ", " + owner.region().officialName())
                .orElse(practice.sheet().municipality());
    }

    static URI address(UriInfo address, String path) {
        return address.getBaseUri().resolve("/api/v1/practices" + path);
    }
}
