package cl.minka.schools.core.certificate.credential;

import java.net.URI;

/** Where things that credentials name are found, below the address of the platform. */
record Addresses(URI base) {
    private static final String API = "/api/v1/";

    /** The credential without the name. */
    String open(String code) {
        return at("certificates/" + code + "/credential");
    }

    /** The credential with the hash of the name. */
    String held(String edition, String code) {
        return at("editions/" + edition + "/certificates/" + code + "/credential");
    }

    String issuer(String organization) {
        return at("credentials/issuers/" + organization);
    }

    /** Within the document of the issuer. */
    String verificationMethod(String organization, String key) {
        return issuer(organization) + "#" + key;
    }

    String key(String key) {
        return at("credentials/keys/" + key);
    }

    String statusList(int number) {
        return at("credentials/status/" + number);
    }

    String course(String course) {
        return at("courses/" + course);
    }

    private String at(String path) {
        return base.resolve(API + path).toString();
    }
}
