package dev.zephyr.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Medium;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.port.Card;
import dev.zephyr.port.Document;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be done outside. Its key is the same over retries, restarts and resets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Find.class, name = "find"),
    @JsonSubTypes.Type(value = Action.Ring.class, name = "ring"),
    @JsonSubTypes.Type(value = Action.OpenRoom.class, name = "open-room"),
    @JsonSubTypes.Type(value = Action.ArchiveRoom.class, name = "archive-room"),
    @JsonSubTypes.Type(value = Action.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Action.OpenItemTicket.class, name = "open-item-ticket"),
    @JsonSubTypes.Type(value = Action.ShowCard.class, name = "show-card"),
    @JsonSubTypes.Type(value = Action.File.class, name = "file"),
    @JsonSubTypes.Type(value = Action.Say.class, name = "say")
})
public sealed interface Action {

    String key();

    /** What is started first when several things are wanted: people are rung before anything is written anywhere. */
    default int urgency() {
        if (this instanceof Find find) {
            return find.purpose() instanceof Purpose.Calling ? 0 : 2;
        }
        return this instanceof Ring ? 1 : 3;
    }

    /** Find out who is meant; the answer decides who is rung or told. */
    record Find(String key, Purpose purpose, LookUp lookUp) implements Action {}

    /** Reach a person; {@code others} are the contact methods left for a message that nobody has to answer. */
    record Ring(Page page, List<ContactMethod> others) implements Action {
        public Ring {
            others = Ordered.list(others);
        }

        @Override
        public String key() {
            return page.key();
        }
    }

    record OpenRoom(Post post) implements Action {
        @Override
        public String key() {
            return post.key();
        }
    }

    record ArchiveRoom(Post post) implements Action {
        @Override
        public String key() {
            return post.key();
        }
    }

    /** Put a message into a place of the given kind. */
    record Publish(Medium medium, Post post) implements Action {
        @Override
        public String key() {
            return post.key();
        }
    }

    /** The ticket of an action item; its reference is kept on the item. */
    record OpenItemTicket(String item, Post post) implements Action {
        @Override
        public String key() {
            return post.key();
        }
    }

    /** Show what the incident's room says of it; a later one takes the place of one that waits. */
    record ShowCard(Card card) implements Action {
        @Override
        public String key() {
            return card.key();
        }
    }

    record File(Document document) implements Action {
        @Override
        public String key() {
            return document.key();
        }
    }

    /** Tell another incident something. */
    record Say(String key, MergeWord word) implements Action {}

    /** What people are looked up for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "purpose")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Purpose.Calling.class, name = "calling"),
        @JsonSubTypes.Type(value = Purpose.Telling.class, name = "telling"),
        @JsonSubTypes.Type(value = Purpose.Owning.class, name = "owning"),
        @JsonSubTypes.Type(value = Purpose.Offering.class, name = "offering"),
        @JsonSubTypes.Type(value = Purpose.Inheriting.class, name = "inheriting")
    })
    sealed interface Purpose {

        /** To ring them for a call of the ladder; {@code onlyNew} leaves out who has answered or joined already. */
        record Calling(String call, boolean onlyNew) implements Purpose {}

        /** To tell them something without ringing. */
        record Telling(String step, Announcement announcement) implements Purpose {}

        /** To know whose it is although nobody is called; the first one found is told the word, if there is one. */
        record Owning(@Nullable Announcement word) implements Purpose {}

        /** To ask one of them whether they take a role. */
        record Offering(String role) implements Purpose {}

        /** To give the first one what somebody had who is gone, with what that person was to be told. */
        record Inheriting(String gone, Telling untold) implements Purpose {}
    }
}
