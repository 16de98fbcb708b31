package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.session.Presented;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.directory.Names;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page, the error page included, what its frame needs: who reads it, in which language, where the doors are. */
final class Shell implements HandlerInterceptor {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;
    private final KnownCalendars calendars;
    private final List<PageNotice> notices;

    Shell(
            MessageSource messages,
            LocaleResolver locales,
            Names names,
            Clock clock,
            ZoneId zone,
            KnownCalendars calendars,
            List<PageNotice> notices) {
        this.messages = messages;
        this.locales = locales;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.calendars = calendars;
        this.notices = notices;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        Address here = error ? Address.HOME : Address.of(request);
        StaffMember reader = reader();
        Say say = new Say(messages, names, locales.resolveLocale(request), zone, clock.instant(), calendars.now());
        page.addObject("say", isPublic(page) ? say.toTheDay() : say);
        page.addObject("reader", reader);
        page.addObject("formToken", Presented.session(request).isPresent());
        page.addObject(
                "notices",
                notices.stream()
                        .map(PageNotice::now)
                        .flatMap(Optional::stream)
                        .map(words -> messages.getMessage(
                                words.message(), words.values().toArray(), locales.resolveLocale(request)))
                        .toList());
        page.addObject("doors", Doors.of(reader, here.path()));
        page.addObject("languages", List.of(here.in("id"), here.in("en")));
        page.addObject("here", here.toString());
        if (error) {
            page.addObject("back", Address.local(request.getParameter("returnTo")));
            page.addObject("kept", Kept.of(request, page.getModel().get("errors")));
        }
    }

    private static boolean isPublic(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("portal/");
    }

    private static @Nullable StaffMember reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember member ? member : null;
    }
}
