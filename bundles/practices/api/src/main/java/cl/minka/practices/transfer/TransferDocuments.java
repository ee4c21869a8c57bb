package cl.minka.practices.transfer;

import cl.minka.practices.OwnedFiles;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of an agreement, for its parties and the association. */
@ProviderType
public interface TransferDocuments extends OwnedFiles {}
