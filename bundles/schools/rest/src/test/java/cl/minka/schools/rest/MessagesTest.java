package cl.minka.schools.rest;

import cl.minka.kernel.rest.DomainMessagesTest;

public class MessagesTest extends DomainMessagesTest {
    public MessagesTest() {
        super("schools", SchoolsMessages.class, SchoolsHost.resourceClasses());
    }
}
