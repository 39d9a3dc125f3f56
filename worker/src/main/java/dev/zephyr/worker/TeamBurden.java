package dev.zephyr.worker;

import dev.zephyr.metrics.Burden;
import dev.zephyr.metrics.Hours;
import dev.zephyr.metrics.Overload;
import dev.zephyr.report.ReviewRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What being on call cost one team in a period.
 *
 * @param rules of the policy that most of its services run; without one nothing is too much
 * @param services pages by service
 */
record TeamBurden(
        String team,
        Optional<ReviewRules> rules,
        Hours hours,
        List<Burden> people,
        Map<String, Integer> services,
        List<Overload> overloads) {}
