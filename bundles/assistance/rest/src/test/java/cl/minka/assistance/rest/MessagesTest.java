package cl.minka.assistance.rest;

import cl.minka.kernel.rest.DomainMessagesTest;

public class MessagesTest extends DomainMessagesTest {
    public MessagesTest() {
        super("assistance", AssistanceMessages.class, AssistanceHost.resourceClasses());
    }
}
