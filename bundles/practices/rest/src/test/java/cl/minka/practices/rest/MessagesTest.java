package cl.minka.practices.rest;

import cl.minka.kernel.rest.DomainMessagesTest;

public class MessagesTest extends DomainMessagesTest {
    public MessagesTest() {
        super("practices", PracticesMessages.class, PracticesHost.resourceClasses());
    }
}
