package dev.zephyr.starter.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody in front of the pages, as a browser without scripts: follows links, fills in and sends forms. */
final class Browser {

    private final String address;
    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);

    Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    Document open(String path) {
        return go(session.newRequest(path.startsWith("http") ? path : address + path));
    }

    /** Chooses a person at the top of the page. */
    Document as(String person) {
        return send(open("/"), "form.visitor", Map.of("person", person));
    }

    /** Fills in the form that the selector finds and sends it as a browser does, with its origin. */
    Document send(Document page, String form, Map<String, String> values) {
        return send(page, form, values, address);
    }

    Document send(Document page, String form, Map<String, String> values, String origin) {
        FormElement element = (FormElement) page.expectFirst(form);
        Connection request = element.submit().header("Origin", origin);
        request.ignoreHttpErrors(true).ignoreContentType(true);
        Map<String, String> left = new HashMap<>(values);
        request.request().data().forEach(field -> {
            String value = left.remove(field.key());
            if (value != null) {
                field.value(value);
            }
        });
        left.forEach(request::data);
        return go(request);
    }

    private static Document go(Connection request) {
        try {
            return request.execute().parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(Document page) {
        Element id = page.expectFirst("#live code");
        return id.text();
    }
}
