package cl.minka.practices.core.matching;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which strategy answers when nobody chooses another. */
@ObjectClassDefinition(
        id = "cl.minka.practices.matching",
        name = "%matching.name",
        description = "%matching.description",
        localization = "OSGI-INF/l10n/matching")
@interface MatchSettings {
    @AttributeDefinition(name = "%needs.name", description = "%needs.description")
    String needs() default "need-driven";

    @AttributeDefinition(name = "%practices.name", description = "%practices.description")
    String practices() default "neighbours";
}
