package cl.minka.practices.community;

import cl.minka.practices.OwnedFiles;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of communities: read like posts, stored by members, removed by moderators. */
@ProviderType
public interface CommunityDocuments extends OwnedFiles {}
