package dev.zephyr.integration.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that has bad days: what it answers to the beginning of a line can be set. */
public final class SmtpVendor implements AutoCloseable {

    /** Instead of an answer. */
    public static final String HANGS = "hangs";

    public static final String CLOSES = "closes";
    /** What stands for the end of a mail. */
    public static final String END = ".";

    private static final Map<String, String> GOOD =
            Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "235 welcome", "DATA", "354 go on", "QUIT", "221 bye");

    /** A mail as it came in. */
    public record Taken(String reader, String text) {}

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> bad = new ConcurrentHashMap<>();
    private final Set<String> once = ConcurrentHashMap.newKeySet();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public SmtpVendor() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void answers(String line, String answer) {
        bad.put(line, answer);
    }

    /** As {@link #answers}, to the first such line only. */
    public void answersOnce(String line, String answer) {
        once.add(line);
        answers(line, answer);
    }

    public void recover() {
        bad.clear();
    }

    public List<Taken> taken() {
        return taken;
    }

    public List<String> readers() {
        return taken.stream().map(Taken::reader).toList();
    }

    /** Everything but the mails themselves that was said to it. */
    public List<String> lines() {
        return lines;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> talk(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            String reader = "";
            boolean goesOn = answer(socket, "", "220 here");
            for (String line = goesOn ? in.readLine() : null; line != null; line = goesOn ? in.readLine() : null) {
                lines.add(line);
                if (line.startsWith("RCPT")) {
                    reader = line.replaceAll(".*<(.*)>.*", "$1");
                }
                goesOn = answer(socket, line, good(line));
                if (line.startsWith("DATA") && goesOn && !bad.containsKey("DATA")) {
                    taken(reader, text(in));
                    goesOn = answer(socket, END, "250 taken");
                }
            }
        } catch (IOException broken) {
            // The client has gone.
        }
    }

    private void taken(String reader, String text) {
        String answer = bad.getOrDefault(END, "250");
        if (!answer.startsWith("4") && !answer.startsWith("5")) {
            taken.add(new Taken(reader, text));
        }
    }

    private static String text(BufferedReader in) throws IOException {
        List<String> text = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            text.add(line);
        }
        return String.join("\r\n", text);
    }

    private static String good(String line) {
        return GOOD.getOrDefault(line.split(" ", -1)[0], "250 ok");
    }

    /** False when nothing follows. */
    private boolean answer(Socket socket, String line, String good) throws IOException {
        String answer = bad(line);
        if (HANGS.equals(answer)) {
            return socket.getInputStream().read() < 0;
        } else if (CLOSES.equals(answer)) {
            return false;
        }
        OutputStream out = socket.getOutputStream();
        out.write(((answer == null ? good : answer) + "\r\n").getBytes(UTF_8));
        out.flush();
        return !(answer == null ? good : answer).startsWith("421") && !line.equals("QUIT");
    }

    private @Nullable String bad(String line) {
        return bad.keySet().stream()
                .filter(key -> key.isEmpty() ? line.isEmpty() : line.startsWith(key))
                .findFirst()
                .map(key -> once.contains(key) ? bad.remove(key) : bad.get(key))
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
