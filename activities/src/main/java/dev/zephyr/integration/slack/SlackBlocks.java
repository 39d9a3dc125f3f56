package dev.zephyr.integration.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asContextElements;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Card;
import dev.zephyr.port.IncidentBrief;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How things look in Slack. The ids of the buttons are known to whoever takes the clicks: wire names. */
final class SlackBlocks {

    static final String ACKNOWLEDGE = "zephyr-acknowledge";
    static final String ESCALATE = "zephyr-escalate";
    static final String TAKE_COMMAND = "zephyr-take-command";
    static final String POST_UPDATE = "zephyr-post-update";
    static final String RESOLVE = "zephyr-resolve";

    private static final String HERE = "<!here> ";
    private static final String HERE_AS_WRITTEN = "@here";
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_FIELD = 600;
    private static final int LONGEST_FALLBACK = 3000;

    private SlackBlocks() {}

    /** The whole message in plain words, for notifications and for programs that show no blocks. */
    static String fallback(Announcement said, boolean here) {
        String text = SlackText.escape(said.title() + "\n" + body(said, here));
        String whole = text.length() > LONGEST_FALLBACK ? text.substring(0, LONGEST_FALLBACK) : text;
        return here ? HERE + whole : whole;
    }

    static List<LayoutBlock> message(Announcement said, boolean here) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = "*" + SlackText.escape(said.title()).replace("*", "·") + "*";
        blocks.add(text(here ? HERE + title : title));
        SlackText.sections(body(said, here)).stream().limit(MOST_SECTIONS).forEach(part -> blocks.add(text(part)));
        return blocks;
    }

    /** Only the policy's own "@here" becomes one that calls; whoever writes the word elsewhere has written a word. */
    private static String body(Announcement said, boolean here) {
        String text = said.text();
        return here && text.startsWith(HERE_AS_WRITTEN)
                ? text.substring(HERE_AS_WRITTEN.length()).strip()
                : text;
    }

    static List<LayoutBlock> card(Card card) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(it -> it.text(plainText(SlackText.header(Disclosure.headline(card.incident()))))));
        List<TextObject> fields = new ArrayList<>();
        card.lines().forEach((label, value) -> fields.add(field(label, value)));
        for (int from = 0; from < fields.size(); from += MOST_FIELDS) {
            List<TextObject> part = fields.subList(from, Math.min(from + MOST_FIELDS, fields.size()));
            blocks.add(section(it -> it.fields(part)));
        }
        if (!card.links().isEmpty()) {
            blocks.add(text(links(card.links())));
        }
        if (card.open()) {
            blocks.add(buttons(card.incident()));
        }
        blocks.add(context(asContextElements(markdownText("`" + card.incident().id() + "`"))));
        return blocks;
    }

    private static TextObject field(String label, String value) {
        String told = SlackText.escape(value.isBlank() ? "unknown" : value);
        return markdownText("*" + SlackText.escape(label) + "*\n"
                + (told.length() > LONGEST_FIELD ? told.substring(0, LONGEST_FIELD) + " …" : told));
    }

    private static String links(Map<String, String> links) {
        List<String> parts = new ArrayList<>();
        links.forEach((label, link) -> parts.add("*" + SlackText.escape(label) + "* " + SlackText.escape(link)));
        return String.join("\n", parts);
    }

    private static LayoutBlock buttons(IncidentBrief incident) {
        List<BlockElement> buttons = List.of(
                button(it -> it.actionId(ACKNOWLEDGE)
                        .text(plainText("Acknowledge"))
                        .style("primary")
                        .value(incident.id())),
                button(it -> it.actionId(ESCALATE).text(plainText("Escalate")).value(incident.id())),
                button(it ->
                        it.actionId(TAKE_COMMAND).text(plainText("Take IC")).value(incident.id())),
                button(it ->
                        it.actionId(POST_UPDATE).text(plainText("Post update")).value(incident.id())),
                button(it -> it.actionId(RESOLVE)
                        .text(plainText("Resolve"))
                        .style("danger")
                        .value(incident.id())));
        return actions(it -> it.blockId("zephyr").elements(buttons));
    }

    /** What a page shows: enough to answer, and the buttons to do it. */
    static List<LayoutBlock> page(IncidentBrief incident, Announcement said, boolean answerExpected) {
        List<LayoutBlock> blocks = message(said, false);
        if (answerExpected) {
            List<BlockElement> buttons = List.of(
                    button(it -> it.actionId(ACKNOWLEDGE)
                            .text(plainText("Acknowledge"))
                            .style("primary")
                            .value(incident.id())),
                    button(it ->
                            it.actionId(ESCALATE).text(plainText("Escalate")).value(incident.id())));
            blocks.add(actions(it -> it.blockId("zephyr").elements(buttons)));
        }
        return blocks;
    }

    private static LayoutBlock text(String mrkdwn) {
        return section(it -> it.text(markdownText(mrkdwn)));
    }
}
