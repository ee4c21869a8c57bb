package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.rest.Xml;
import cl.minka.studies.openrosa.FieldForm;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The documents of OpenRosa: form list, manifest and envelope (docs.getodk.org/openrosa). */
final class RosaXml {
    private RosaXml() {}

    /** @param server where the paths of OpenRosa begin, with a slash at the end */
    static byte[] forms(List<FieldForm> forms, URI server, boolean verbose) {
        return bytes(xml -> {
            xml.open("xforms", "xmlns", "http://openrosa.org/xforms/xformsList");
            for (FieldForm one : forms) {
                FormVersion form = one.form();
                xml.open("xform");
                xml.text("formID", form.formId());
                xml.text("name", one.title());
                xml.text("version", form.formVersion());
                xml.text("hash", "md5:" + md5(form.xform()));
                if (verbose) {
                    xml.text("descriptionText", form.title());
                }
                xml.text(
                        "downloadUrl",
                        server.resolve(one.survey() + "/form.xml").toString());
                if (!one.files().isEmpty()) {
                    xml.text(
                            "manifestUrl",
                            server.resolve(one.survey() + "/manifest").toString());
                }
                xml.close();
            }
            xml.close();
        });
    }

    /** The files beside a form. */
    static byte[] manifest(FieldForm form, URI server) {
        return bytes(xml -> {
            xml.open("manifest", "xmlns", "http://openrosa.org/xforms/xformsManifest");
            for (FormFile file : form.files()) {
                xml.open("mediaFile");
                xml.text("filename", file.name());
                xml.text("hash", "md5:" + file.stored().orElseThrow().md5());
                String name =
                        URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
                xml.text(
                        "downloadUrl",
                        server.resolve(form.survey() + "/files/" + name).toString());
                xml.close();
            }
            xml.close();
        });
    }

    static byte[] envelope(String nature, String message) {
        return bytes(xml -> {
            xml.open("OpenRosaResponse", "xmlns", "http://openrosa.org/http/response");
            xml.text("message", message, "nature", nature);
            xml.close();
        });
    }

    private static byte[] bytes(Xml.Making making) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Xml.write(bytes, making);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
