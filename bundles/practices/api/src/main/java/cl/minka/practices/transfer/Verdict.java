package cl.minka.practices.transfer;

/** How it went at a receiver; in JSON in lower case with hyphens. */
public enum Verdict {
    WORKED,
    PARTLY,
    DID_NOT_WORK;

    /** Whether the practice was taken over, at least in part. */
    public boolean isAdoption() {
        return this != DID_NOT_WORK;
    }
}
