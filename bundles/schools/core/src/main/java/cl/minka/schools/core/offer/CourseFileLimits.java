package cl.minka.schools.core.offer;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which files courses hand out. */
@ObjectClassDefinition(
        id = "cl.minka.schools.files",
        name = "%files.name",
        description = "%files.description",
        localization = "OSGI-INF/l10n/schools")
@interface CourseFileLimits {
    @AttributeDefinition(name = "%maximumSize.name", description = "%maximumSize.description", min = "1")
    long maximumSize() default 20_971_520L;

    @AttributeDefinition(name = "%maximumTotal.name", description = "%maximumTotal.description", min = "1")
    long maximumTotal() default 209_715_200L;

    @AttributeDefinition(name = "%maximumFiles.name", description = "%maximumFiles.description", min = "1")
    int maximumFiles() default 100;

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
