package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Chat;
import dev.zephyr.port.Receipt;
import org.junit.jupiter.api.Test;

/** What every chat promises. */
public abstract class ChatContract {

    protected abstract Chat chat();

    /** Everything said in the room that a receipt of openRoom names. */
    protected abstract String room(Receipt room);

    /** Everything said in a shared channel. */
    protected abstract String channel(String name);

    /** What stands on the card of that room now, and on no other. */
    protected abstract String card(Receipt room);

    protected abstract boolean isArchived(Receipt room);

    @Test
    void theSameKeyFindsItsOwnRoom() {
        Receipt first = open("inc-1", "inc-checkout");

        assertThat(open("inc-1", "inc-checkout")).isEqualTo(first);
        assertThat(room(first)).containsOnlyOnce("Checkout is being looked at");
    }

    @Test
    void anotherIncidentNeverGetsTheRoomOfTheSameName() {
        Receipt first = open("inc-1", "inc-checkout");
        Receipt second = open("inc-2", "inc-checkout");

        assertThat(second).isNotEqualTo(first);
        assertThat(open("inc-2", "inc-checkout")).isEqualTo(second);
        assertThat(open("inc-1", "inc-checkout")).isEqualTo(first);
    }

    @Test
    void aPostByTheWantedNameReachesTheIncidentsOwnRoom() {
        open("inc-1", "inc-checkout");
        Receipt second = open("inc-2", "inc-checkout");

        chat().post(Samples.post("inc-2/update/1", Samples.incident("inc-2"), "inc-checkout"));
        chat().post(Samples.post("inc-2/update/2", Samples.incident("inc-2"), second.reference()));

        assertThat(room(second).split("Checkout is being looked at", -1)).hasSize(4);
    }

    @Test
    void aRepeatedPostAppearsOnce() throws Exception {
        Samples.together(6, () -> chat().post(Samples.post("inc-1/tell/1", Samples.incident("inc-1"), "#incidents")));

        assertThat(channel("#incidents")).containsOnlyOnce("Checkout is being looked at");
    }

    @Test
    void anArchivedRoomKeepsWhatWasSaid() {
        Receipt room = open("inc-1", "inc-checkout");
        chat().archiveRoom(Samples.post("inc-1/archive", Samples.incident("inc-1"), "inc-checkout"));
        chat().archiveRoom(Samples.post("inc-1/archive", Samples.incident("inc-1"), "inc-checkout"));

        assertThat(isArchived(room)).isTrue();
        assertThat(room(room).split("Checkout is being looked at", -1)).hasSize(3);
    }

    @Test
    void theCardIsEditedInPlaceAndTheLatestWordCounts() {
        Receipt room = open("inc-1", "inc-checkout");
        show("inc-1/card/1", "inc-checkout", "investigating");
        show("inc-1/card/2", room.reference(), "monitoring");
        show("inc-1/card/2", room.reference(), "monitoring");

        assertThat(card(room))
                .contains("SEV1: Checkout is down", "monitoring", Samples.DETAIL, "unknown", "runbooks.example.com")
                .doesNotContain("investigating");
    }

    private void show(String key, String place, String status) {
        chat().showCard(Samples.card(key, Samples.incident("inc-1"), place, status));
    }

    @Test
    void aDrillIsMarkedAndARestrictedIncidentTellsNoDetail() {
        chat().post(Samples.post("inc-drill/tell", Samples.drill(), "#incidents"));
        chat().post(Samples.post("inc-secret/tell", Samples.restricted(), "#security"));

        assertThat(channel("#incidents")).contains(Disclosure.DRILL + " Checkout is being looked at");
        assertThat(channel("#security")).contains("SEV1: Suspected breach").doesNotContain(Samples.DETAIL);
    }

    private Receipt open(String incident, String place) {
        return chat().openRoom(Samples.post(incident + "/room", Samples.incident(incident), place));
    }
}
