package cl.minka.kernel.notice;

import org.osgi.annotation.versioning.ProviderType;

/** Lets people without an account refuse mails: each mail to them carries a number that stands for their address. */
@ProviderType
public interface MailRefusals {
    /**
     * From now on only what can not be refused goes to the address to which the mail went.
     *
     * @param mail the number in the mail; one that is not known is taken too, so that nobody learns which are
     */
    void refuse(String mail);
}
