package cl.minka.studies.rest;

import cl.minka.kernel.rest.DomainMessagesTest;

public class MessagesTest extends DomainMessagesTest {
    public MessagesTest() {
        super("studies", StudiesMessages.class, StudiesHost.resourceClasses());
    }
}
