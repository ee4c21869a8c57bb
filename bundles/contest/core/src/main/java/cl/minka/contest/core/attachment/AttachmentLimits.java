package cl.minka.contest.core.attachment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What may be attached to an initiative. */
@ObjectClassDefinition(
        id = "cl.minka.contest.attachments",
        name = "%attachments.name",
        description = "%attachments.description",
        localization = "OSGI-INF/l10n/contest")
@interface AttachmentLimits {
    @AttributeDefinition(name = "%maximumSize.name", description = "%maximumSize.description", min = "1")
    long maximumSize() default 268_435_456L;

    @AttributeDefinition(name = "%maximumFiles.name", description = "%maximumFiles.description", min = "1")
    int maximumFiles() default 50;

    @AttributeDefinition(name = "%mediaTypes.name", description = "%mediaTypes.description")
    String[] mediaTypes() default {
        "application/pdf",
        "application/octet-stream",
        "application/zip",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        "text/plain",
        "text/csv",
        "audio/mpeg",
        "video/mp4"
    };
}
