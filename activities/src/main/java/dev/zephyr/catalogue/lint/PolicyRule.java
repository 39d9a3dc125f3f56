package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import java.util.stream.Stream;

/** One idea of what makes a policy wrong; it says everything it finds and never throws on a broken tree. */
interface PolicyRule {

    Stream<Finding> check(PolicyTree policy);
}
