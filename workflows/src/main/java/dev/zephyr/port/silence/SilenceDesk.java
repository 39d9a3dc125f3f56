package dev.zephyr.port.silence;

import dev.zephyr.port.Letter;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceNotice;
import io.temporal.activity.ActivityInterface;

/** What a silence asks of the world that knows people. Changes nothing and may be asked again. */
@ActivityInterface(namePrefix = "silences-")
public interface SilenceDesk {

    /**
     * What its owner is told, in words; nobody's letter for an owner who is no longer there. Keys are
     * {@code silence/ID/notice/end/person/method}.
     */
    Letter letter(Silence silence, SilenceNotice notice);
}
