package org.traitdunion.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that no handler answered ends here, as a problem. */
@Controller
@ControllerAdvice
class ProblemController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ProblemController.class);

    private final Problems problems;

    ProblemController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = sent ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        problems.write(Problem.of(status), request, response);
    }

    @ExceptionHandler
    void thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw thrown; // an answer cut short must look cut short: Tomcat closes the connection
        }
        if (thrown instanceof RequestRejectedException) { // a header with control characters, noticed when it is read
            problems.write(Problem.INVALID_REQUEST, request, response);
            return;
        }
        if (thrown instanceof InvalidParameterException malformed) {
            problems.write(Problem.of(malformed.getErrorCode()), request, response);
            return;
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            problems.write(Problem.of(known.getStatusCode().value()), request, response);
            return;
        }
        log.error("A request failed in the gateway", thrown);
        problems.write(Problem.INTERNAL_ERROR, request, response);
    }
}
