package cl.minka.practices;

import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of practices. Who may read or write a practice may read or write its files, but the public sees none where the
 * municipality hides {@link SheetPart#ATTACHMENTS}.
 */
@ProviderType
public interface PracticeFiles extends KeptFiles<PracticeFile, SentFile> {}
