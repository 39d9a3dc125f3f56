package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A dialog that asks for more than a click says. */
record Dialog(String id, String title, List<Field> fields) {

    static final String TEXT = "text";
    static final String DESPITE = "despite";
    static final String VALUE = "value";

    static final Dialog UPDATE = new Dialog(
            "zephyr-update",
            "Post update",
            List.of(
                    new Field(TEXT, "What is new?", false),
                    new Field("impact", "Impact, as far as it is known", true),
                    new Field("action", "What is being done", true),
                    new Field("eta", "Expected to be over", true)));
    static final Dialog RESOLVE = new Dialog(
            "zephyr-resolve",
            "Resolve",
            List.of(
                    new Field(TEXT, "What helped?", false),
                    new Field(DESPITE, "Why although something is open", true)));

    Dialog {
        fields = List.copyOf(fields);
    }

    record Field(String name, String label, boolean optional) {}

    static Dialog of(String id) throws NotDone {
        return Stream.of(UPDATE, RESOLVE)
                .filter(dialog -> dialog.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotDone("this dialog is of another version of Zephyr; type /incident help"));
    }

    ObjectNode view(String incident) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("type", "modal").put("callback_id", id).put("private_metadata", incident);
        view.set("title", plain(title));
        view.set("submit", plain(title));
        ArrayNode blocks = view.putArray("blocks");
        for (Field field : fields) {
            ObjectNode block = blocks.addObject();
            block.put("type", "input").put("block_id", field.name()).put("optional", field.optional());
            block.set("label", plain(field.label()));
            block.putObject("element")
                    .put("type", "plain_text_input")
                    .put("action_id", VALUE)
                    .put("multiline", !field.optional());
        }
        return view;
    }

    private static ObjectNode plain(String text) {
        return JsonNodeFactory.instance.objectNode().put("type", "plain_text").put("text", text);
    }
}
