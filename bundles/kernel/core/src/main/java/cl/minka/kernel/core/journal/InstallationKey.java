package cl.minka.kernel.core.journal;

/** Where the key of this installation comes from. */
@FunctionalInterface
public interface InstallationKey {
    PlatformKey key();
}
