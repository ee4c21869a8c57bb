package cl.minka.studies.rest.openrosa;

import cl.minka.studies.openrosa.Device;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/** The settings that ODK Collect reads from a QR code: JSON, compressed by zlib, as Base64 (docs.getodk.org/collect-import-export). */
final class CollectSettings {
    private CollectSettings() {}

    static String of(Device.Made made, String serverUrl) {
        String json =
                "{\"general\":{\"protocol\":\"odk_default\",\"server_url\":" + quoted(serverUrl) + ",\"username\":"
                        + quoted(made.device().id()) + ",\"password\":" + quoted(made.secret())
                        + ",\"form_update_mode\":\"match_exactly\",\"autosend\":\"wifi_and_cellular\"},\"admin\":{},\"project\":{\"name\":"
                        + quoted(made.device().name()) + "}}";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(bytes)) {
            zlib.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                json.append('\\').append(sign);
            } else if (sign < 0x20) {
                json.append(String.format("\\u%04x", (int) sign));
            } else {
                json.append(sign);
            }
        }
        return json.append('"').toString();
    }
}
