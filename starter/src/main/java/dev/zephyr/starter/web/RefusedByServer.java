package dev.zephyr.starter.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web server refuses by itself, such as the method {@code TRACE}, is a problem as every other refusal. */
@RestController
class RefusedByServer implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problem.ofRequest(status instanceof Integer code ? code : 404).response();
    }
}
