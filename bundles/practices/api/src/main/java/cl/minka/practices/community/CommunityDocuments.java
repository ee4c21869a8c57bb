package cl.minka.practices.community;

import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import cl.minka.practices.PracticeFile;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of communities: read like posts, stored by members, removed by moderators. */
@ProviderType
public interface CommunityDocuments extends KeptFiles<PracticeFile, SentFile> {}
