package dev.zephyr.workflow;

import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.LedgerReceipt;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.Document;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Found;
import dev.zephyr.port.Ledger;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.Mail;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.StatusPage;
import dev.zephyr.port.Tickets;
import dev.zephyr.rehearsal.FakeDirectory;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Every port at once, in memory: keeps what came by in order, and can be told to refuse. */
public final class FakePorts implements Pager, Chat, StatusPage, Tickets, Mail, Documents, OnCallDirectory, Ledger {

    private final FakeDirectory directory = new FakeDirectory();
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<LedgerBatch> recorded = new CopyOnWriteArrayList<>();
    private volatile Chat chat;
    private volatile Mail mail;
    private final List<Card> cards = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Map<String, PinnedPolicy> pins = new ConcurrentHashMap<>();
    private volatile Predicate<Page> refused = page -> false;
    private volatile int failuresFirst;
    private volatile boolean ledgerIsDown;
    private volatile List<EarlierIncident> earlier = List.of();
    private volatile Documents filedIn = document -> Receipt.NONE;
    private volatile Function<Post, Receipt> ticketsIn = this::keep;
    private volatile Function<Post, Receipt> page;
    private volatile Pager pager = this::take;

    public FakeDirectory directory() {
        return directory;
    }

    public void refuse(Predicate<Page> which) {
        refused = which;
    }

    /** Every page fails so often before it is taken. */
    public void failFirst(int times) {
        failuresFirst = times;
    }

    @Override
    public boolean isDone(String reference) {
        return false;
    }

    public void ledgerIsDown(boolean down) {
        ledgerIsDown = down;
    }

    /** What the ledger answers when it is asked whether this was seen before. */
    public void earlier(EarlierIncident... incidents) {
        earlier = List.of(incidents);
    }

    /** What the ledger was told, call by call. */
    public List<LedgerBatch> recorded() {
        return recorded;
    }

    /** Pages pass this before they are kept. */
    public void through(UnaryOperator<Pager> decorator) {
        pager = decorator.apply(this::take);
    }

    public void pinned(PinnedPolicy policy) {
        pins.put(policy.name(), policy);
    }

    public List<Page> pages() {
        return pages;
    }

    /** Documents go there from now on. */
    public void fileIn(Documents documents) {
        filedIn = documents;
    }

    /** Tickets are opened there from now on. */
    public void openTicketsIn(Function<Post, Receipt> tickets) {
        ticketsIn = tickets;
    }

    /** The public sees this one from now on; what it is told is kept all the same. */
    public void publishAt(StatusPage vendor) {
        page = vendor::publish;
    }

    /** Mail goes by this one from now on; what it is asked is kept all the same. */
    public void mailBy(Mail vendor) {
        mail = vendor;
    }

    /** People are rung by this one from now on; whom it rang is kept all the same. */
    public void ringBy(Pager vendor) {
        pager = asked -> {
            Receipt receipt = vendor.ring(asked);
            take(asked);
            return receipt;
        };
    }

    /** From now on chat is this one's; what it is asked is kept all the same. */
    public void connect(Chat vendor) {
        chat = vendor;
    }

    public List<Card> cards() {
        return cards;
    }

    public List<Post> posts() {
        return posts;
    }

    /** Everything that people and places got, with its time. */
    public List<Sent> sent() {
        return sent;
    }

    @Override
    public Receipt ring(Page page) {
        return pager.ring(page);
    }

    private Receipt take(Page page) {
        if (refused.test(page)) {
            throw ApplicationFailure.newNonRetryableFailure("no such number", FailureTypes.UNREACHABLE);
        }
        if (attempts.merge(page.key(), 1, Integer::sum) <= failuresFirst) {
            throw ApplicationFailure.newFailure("the provider is busy", "Busy");
        }
        pages.add(page);
        sent.add(Sent.now(page));
        return new Receipt("page-" + pages.size());
    }

    private Receipt keep(Post post) {
        posts.add(post);
        sent.add(Sent.now(post));
        return new Receipt("post-" + posts.size());
    }

    @Override
    public Receipt openRoom(Post opening) {
        Receipt kept = keep(opening);
        return chat == null ? kept : chat.openRoom(opening);
    }

    @Override
    public Receipt post(Post post) {
        Receipt kept = keep(post);
        return chat == null ? kept : chat.post(post);
    }

    @Override
    public Receipt showCard(Card card) {
        cards.add(card);
        return chat == null ? new Receipt("card") : chat.showCard(card);
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        Receipt kept = keep(farewell);
        return chat == null ? kept : chat.archiveRoom(farewell);
    }

    @Override
    public Receipt publish(Post post) {
        Receipt kept = keep(post);
        return page == null ? kept : page.apply(post);
    }

    @Override
    public Receipt open(Post ticket) {
        return ticketsIn.apply(ticket);
    }

    @Override
    public Receipt send(Post asked) {
        Receipt kept = keep(asked);
        return mail == null ? kept : mail.send(asked);
    }

    @Override
    public Receipt file(Document document) {
        return filedIn.file(document);
    }

    @Override
    public LedgerReceipt record(LedgerBatch batch) {
        if (ledgerIsDown) {
            throw ApplicationFailure.newFailure("the ledger does not answer", "Down");
        }
        recorded.add(batch);
        return batch.asks() ? new LedgerReceipt(earlier) : LedgerReceipt.WRITTEN;
    }

    @Override
    public Found find(LookUp lookUp) {
        return directory.find(lookUp);
    }

    @Override
    public PinnedPolicy pin(String policy) {
        return pins.get(policy);
    }

    @Override
    public WorkingWindows windows(PinnedPolicy policy, Instant from) {
        return WorkingWindows.ALWAYS;
    }
}
