package cl.minka.studies.collection;

import java.util.Map;
import java.util.Objects;

/**
 * A response as a device sends it: an instance of the XForm, with the files that it names.
 *
 * @param xml the instance, without a document type
 * @param attachments by the names that the instance uses
 */
public record FormInstance(byte[] xml, Map<String, Attachment> attachments) {
    public FormInstance {
        Objects.requireNonNull(xml, "xml");
        attachments = Map.copyOf(attachments);
    }

    /** A file that belongs to an answer. */
    public record Attachment(String mediaType, byte[] bytes) {
        public Attachment {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(bytes, "bytes");
        }
    }
}
