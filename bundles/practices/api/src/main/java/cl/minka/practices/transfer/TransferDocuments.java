package cl.minka.practices.transfer;

import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import cl.minka.practices.PracticeFile;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of an agreement, for its parties and the association. */
@ProviderType
public interface TransferDocuments extends KeptFiles<PracticeFile, SentFile> {}
