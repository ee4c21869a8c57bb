package cl.minka.practices.need;

/** Where an offer of help is; in JSON in lower case. */
public enum OfferState {
    PENDING,
    /** The need's municipality accepts it. */
    ACCEPTED,
    /** The need's municipality declines it. */
    DECLINED,
    /** Who offered takes it back. */
    WITHDRAWN
}
