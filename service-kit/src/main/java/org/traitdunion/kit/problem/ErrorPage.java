package org.traitdunion.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed before or after the handlers. */
@RestController
class ErrorPage implements ErrorController {
    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        problems.write(Translation.ofStatus(status), new Original(request), response);
    }

    /** The request as it was asked, before the container sent it here. */
    private static final class Original extends HttpServletRequestWrapper {
        Original(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                    ? uri
                    : super.getRequestURI();
        }
    }
}
