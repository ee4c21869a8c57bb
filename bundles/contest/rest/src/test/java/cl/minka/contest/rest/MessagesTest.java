package cl.minka.contest.rest;

import cl.minka.kernel.rest.DomainMessagesTest;

public class MessagesTest extends DomainMessagesTest {
    public MessagesTest() {
        super("contest", ContestMessages.class, ContestHost.resourceClasses());
    }
}
