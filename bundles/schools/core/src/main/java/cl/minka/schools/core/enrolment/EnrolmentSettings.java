package cl.minka.schools.core.enrolment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How freed seats are passed on. */
@ObjectClassDefinition(
        id = "cl.minka.schools.enrolment",
        name = "%enrolment.name",
        description = "%enrolment.description",
        localization = "OSGI-INF/l10n/schools")
public @interface EnrolmentSettings {
    @AttributeDefinition(name = "%offerHours.name", description = "%offerHours.description", min = "0", max = "1000")
    double offerHours() default 48;
}
