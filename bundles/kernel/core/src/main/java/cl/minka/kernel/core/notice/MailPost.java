package cl.minka.kernel.core.notice;

/** Gives letters to a mail server over one connection. */
interface MailPost extends AutoCloseable {
    Outcome send(Letter letter);

    @Override
    void close();

    /**
     * What the mail server said.
     *
     * @param answer its reply code (RFC 5321, 4.2); 0 when it said nothing
     */
    record Outcome(Result result, int answer) {}

    /** What follows from that. */
    enum Result {
        /** It is the server's now. */
        TAKEN,
        /** This letter: later. */
        LATER,
        /** This letter: never. */
        REFUSED,
        /** No letter can be sent now. */
        AWAY
    }
}
