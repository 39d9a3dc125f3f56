package dev.zephyr.integration;

import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.util.Map;
import java.util.TreeSet;

/** The one pager that incidents call: it picks the adapter by the kind of the recipient's contact method. */
public final class PagerSwitch implements Pager {

    private final Map<String, Pager> pagers;

    public PagerSwitch(Map<String, Pager> pagersByKind) {
        this.pagers = Map.copyOf(pagersByKind);
    }

    @Override
    public Receipt ring(Page page) {
        Pager pager = pagers.get(page.recipient().kind());
        if (pager == null) {
            throw Failures.refuse(
                    FailureTypes.UNREACHABLE,
                    "could not ring " + page.recipient().responder() + " by "
                            + page.recipient().method() + ": no adapter rings the kind \""
                            + page.recipient().kind() + "\"; use one of " + new TreeSet<>(pagers.keySet())
                            + " or configure an adapter for it");
        }
        return pager.ring(page);
    }
}
