package cl.minka.assistance.core.request;

import cl.minka.assistance.Conversation;
import cl.minka.assistance.Message;
import cl.minka.assistance.RequestStatus;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.people.Account;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is said about requests. */
@Component(service = Conversation.class)
public final class ConversationManager implements Conversation {
    static final int LONGEST = 20_000;

    private static final Keyset<MessageEntity> LIST = new Keyset<>(
            MessageEntity.class,
            Keyset.Key.text("id"),
            MessageEntity::id,
            Map.of("writtenAt", Keyset.Key.whole("writtenAt")),
            new Slice.Sort("writtenAt", false));

    private final WorkDesk desk;
    private final RequestNotices notices;

    @Activate
    public ConversationManager(@Reference WorkDesk desk, @Reference RequestNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @Override
    public Page<Message> list(Caller caller, String id, Slice slice) {
        return desk.transactions.read(manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.request = :request", "request", id);
            if (!Access.assists(caller, request.municipality())) {
                conditions.and("e.internal = 0");
            }
            Page<MessageEntity> page = LIST.page(manager, conditions, slice);
            Map<Long, Account> people = desk.accounts.byId(
                    page.items().stream().map(MessageEntity::author).distinct().toList());
            return page.map(message -> message.toRecord(people));
        });
    }

    @Override
    public Message write(Caller caller, String id, String text, boolean internal) {
        return desk.transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forChange(manager, caller, id);
            boolean assists = Access.assists(caller, request.municipality());
            if (internal && !assists) {
                throw new Forbidden();
            }
            check(text);
            RequestStore.requireNotClosed(request);
            Work work = desk.work(manager, request, caller);
            MessageEntity message =
                    new MessageEntity(id, caller.account(), assists, internal, text.strip(), work.now());
            manager.persist(message);
            if (internal) {
                work.tellInternally("assistance.message-written");
            } else {
                said(work, assists);
                notices.said(manager, request, caller);
                work.tell("assistance.message-written");
            }
            manager.flush();
            return work.done(message.toRecord(desk.accounts.byId(List.of(caller.account()))));
        });
    }

    /** What a word moves. */
    static void said(Work work, boolean assists) {
        RequestEntity request = work.request();
        if (assists && request.status().isOpen()) {
            request.answered(work.now());
            work.answered();
        } else if (!assists && request.status() == RequestStatus.WAITING_REQUESTER) {
            boolean taken = request.assignee() != RequestEntity.NOBODY;
            work.moved(taken ? RequestStatus.IN_PROGRESS : RequestStatus.RECEIVED, "");
        }
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw new InvalidInput(Fault.at("/text", "kernel.required"));
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(Fault.at("/text", "assistance.too-long", "most", LONGEST));
        }
    }
}
