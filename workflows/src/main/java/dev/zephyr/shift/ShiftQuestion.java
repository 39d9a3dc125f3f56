package dev.zephyr.shift;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Target;
import java.time.Duration;
import java.util.List;

/**
 * What a person is asked before a shift, by the policies of those who take turns.
 *
 * @param confirms what they confirm (M-34, O-31); empty where no policy asks
 * @param reads the policies that they have read before their first shift (Z-18)
 * @param before how long before the shift they are asked
 * @param answerWithin how long they have; never past the start of the shift
 * @param tells who is told of a no, and of silence
 * @param offersSwap whether it is said who could take the shift
 */
public record ShiftQuestion(
        List<String> confirms,
        List<String> reads,
        Duration before,
        Duration answerWithin,
        List<Target> tells,
        boolean offersSwap) {

    public static final ShiftQuestion NONE =
            new ShiftQuestion(List.of(), List.of(), Duration.ZERO, Duration.ZERO, List.of(), false);

    public ShiftQuestion {
        confirms = Ordered.list(confirms);
        reads = Ordered.list(reads);
        tells = Ordered.list(tells);
    }
}
