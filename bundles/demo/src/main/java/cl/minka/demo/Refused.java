package cl.minka.demo;

/** The platform refused a request of the demonstration; the message has the problem that it told. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String request, Answer answer) {
        super(request + " → " + answer.status() + " " + answer.body());
        this.status = answer.status();
    }

    int status() {
        return status;
    }
}
