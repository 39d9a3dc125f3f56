package dev.zephyr.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Whether a request comes from the machine that serves it. */
public final class ThisMachine {

    /** Set by proxies: the caller is then somebody behind one, wherever the proxy runs. */
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");

    private ThisMachine() {}

    public static boolean calls(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && PROXIED.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
