package id.tanggap.command.form;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that did what it should goes back to the page it came from ({@code returnTo}, a path of this site), which then waits
 * until it can show what was done.
 */
@ControllerAdvice
public class BackToThePage implements ResponseBodyAdvice<Done> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        ResolvableType answer = ResolvableType.forMethodParameter(method);
        Class<?> body = answer.as(HttpEntity.class).getGeneric().resolve(method.getParameterType());
        return Done.class.isAssignableFrom(body);
    }

    @Override
    public @Nullable Done beforeBodyWrite(
            @Nullable Done done,
            MethodParameter method,
            MediaType chosen,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (done == null || !(request instanceof ServletServerHttpRequest servlet) || !isForm(servlet)) {
            return done;
        }
        String returnTo = servlet.getServletRequest().getParameter("returnTo");
        UriComponentsBuilder page = UriComponentsBuilder.fromUriString(local(returnTo));
        done.awaited().ifPresent(version -> page.replaceQueryParam("seen", version));
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(page.build().toUri());
        return null;
    }

    private static boolean isForm(ServletServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type != null && type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** The path, if it is one of this site; else the first page. */
    public static String local(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0 ? path : "/";
    }
}
