package org.linkbank.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when a request ends in an error that no page of its own explains: plain words, nothing of the inside. */
@Controller
final class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        problems.send(request, response, status, title(status), text(status), null);
    }

    private static String title(int status) {
        return status == 404 ? "Not here" : status < 500 ? "That cannot be answered" : "Something went wrong";
    }

    private static String text(int status) {
        return switch (status) {
            case 400 -> "The address or the request is not well formed.";
            case 401, 403 -> "This is the operator's alone.";
            case 404 -> "There is no page at this address.";
            case 405 -> "This address does not answer that kind of request.";
            case 406 -> "It does not exist in the form that was asked for.";
            case 413, 414, 431 -> "The request is too long.";
            case 415 -> "The request is in a form that is not understood here.";
            case 503 -> "The server is busy or stopping. Try again in a moment.";
            default ->
                status < 500
                        ? "The request could not be understood."
                        : "The fault is here, not with the request; it has been written to the log.";
        };
    }
}
