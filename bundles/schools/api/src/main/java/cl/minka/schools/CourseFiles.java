package cl.minka.schools;

import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is handed out in courses, as files: public as the courses are, stored and deleted by who organizes the course; refused as
 * {@code schools.file-not-found} where it is not there.
 */
@ProviderType
public interface CourseFiles extends KeptFiles<CourseFile, SentFile> {}
