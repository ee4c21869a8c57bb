package cl.minka.practices.transfer;

/** Whether a municipality accepted an agreement; in JSON in lower case. */
public enum SignatureState {
    PENDING,
    SIGNED,
    DECLINED
}
