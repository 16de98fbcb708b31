package id.tanggap.query.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.audit.AuditConfiguration;
import id.tanggap.access.language.LanguageConfiguration;
import id.tanggap.access.problem.ProblemConfiguration;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.access.rule.RuleConfiguration;
import id.tanggap.access.session.SessionConfiguration;
import id.tanggap.access.session.Sessions;
import id.tanggap.query.Former;
import id.tanggap.query.admin.SystemStatuses;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.calendar.Workweek;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.directory.Names;
import id.tanggap.query.directory.PeopleDirectory;
import id.tanggap.query.history.ImportDesk;
import id.tanggap.query.intake.ChannelDesk;
import id.tanggap.query.intake.IgnoredDesk;
import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.intake.WhatsAppDesk;
import id.tanggap.query.latency.ComplaintClocks;
import id.tanggap.query.latency.LatencyFigures;
import id.tanggap.query.latency.LatencyQuestion;
import id.tanggap.query.latency.MeasuredInterval;
import id.tanggap.query.leader.LeaderRegister;
import id.tanggap.query.projection.parked.ParkedEventList;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.DeskView;
import id.tanggap.query.search.Page;
import id.tanggap.query.search.PrivateComplaints;
import id.tanggap.query.search.PublicComplaint;
import id.tanggap.query.search.PublicQuestion;
import id.tanggap.query.search.PublicSearch;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The pages behind the real security, with the samples instead of Elasticsearch. Every role has its name as its token. No
 * component of its own, so that no scan takes it for a part of the application.
 */
@ComponentScan
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    AuditConfiguration.class,
    LanguageConfiguration.class,
    ProblemConfiguration.class,
    SessionConfiguration.class,
    RuleConfiguration.class
})
class PagesUnderTest {

    private static final Map<String, String> NAMES = Map.of(
            "dinas-pu", "Dinas Pekerjaan Umum",
            "satpol-pp", "Satuan Polisi Pamong Praja",
            "dinas-lh", "Dinas Lingkungan Hidup dan Kebersihan",
            "36.04.05", "Kecamatan Ciruas");

    /** Token and name of whose account is closed between the look at the token and the look at the account. */
    static final String CLOSED_MEANWHILE = "closed";

    static final String FILE = "/registry/sample";

    static final String TOO_LONG = "Paling banyak 5.000 huruf.";

    @Bean
    Clock clock() {
        return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    }

    @Bean
    Readings readings() {
        Readings readings = mock();
        when(readings.whoComplained(any()))
                .thenReturn(Optional.of(new Readings.Contact("warga_ciruas", Samples.CONTACT)));
        return readings;
    }

    @Bean
    Accounts accounts() {
        Accounts accounts = mock();
        when(accounts.withToken(anyString())).thenAnswer(call -> {
            Role role = Role.valueOf(call.getArgument(0, String.class).toUpperCase(Locale.ROOT));
            return Optional.of(new StaffMember(call.getArgument(0), role, role.ofOpd() ? "dinas-pu" : null));
        });
        when(accounts.account(anyString()))
                .thenAnswer(call -> Optional.of(Samples.account(call.getArgument(0), PasswordState.CHOSEN)));
        when(accounts.account("opd_officer"))
                .thenReturn(Optional.of(Samples.account("opd_officer", PasswordState.INITIAL)));
        doReturn(Optional.of(new StaffMember(CLOSED_MEANWHILE, Role.MAYOR, null)))
                .when(accounts)
                .withToken(CLOSED_MEANWHILE);
        doReturn(Optional.empty()).when(accounts).account(CLOSED_MEANWHILE);
        for (Account listed : Samples.accounts().accounts()) {
            doReturn(Optional.of(listed)).when(accounts).account(listed.member().user());
        }
        when(accounts.find(anyString(), any(), anyInt())).thenReturn(Samples.accounts());
        return accounts;
    }

    /** Every answer is refused, as the command side refuses what is too long. */
    @Bean
    SimpleUrlHandlerMapping refusals() {
        HttpRequestHandler refusing = (request, response) -> {
            ProblemDetail refused = ProblemDetail.forStatus(422);
            refused.setTitle("Jawaban tidak dapat dikirim");
            refused.setDetail("Periksa isian yang ditandai.");
            refused.setProperty("errors", List.of(Map.of("field", "text", "message", TOO_LONG)));
            request.setAttribute(ProblemDetail.class.getName(), refused);
            response.sendError(422);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/complaints/*/answer", refusing), 0);
    }

    /** Every photo is the same grey picture. */
    @Bean
    SimpleUrlHandlerMapping pictures() {
        HttpRequestHandler showing = (_, response) -> {
            response.setContentType("image/jpeg");
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_BYTE_GRAY), "jpg", response.getOutputStream());
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/complaints/*/photos/**", showing), 0);
    }

    /** A file that the command side was sent, as it has it shown. */
    @Bean
    SmartInitializingSingleton files(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        Supplier<ModelAndView> showing = () -> new ModelAndView("office/file", Map.of("file", Samples.file()));
        return () -> pages.registerMapping(
                RequestMappingInfo.paths(FILE).build(),
                showing,
                Objects.requireNonNull(ReflectionUtils.findMethod(Supplier.class, "get")));
    }

    @Bean
    AccessRules whoMayAnswerAndSeePhotos() {
        return rules -> {
            rules.on(GET, FILE).staff();
            rules.on(POST, "/api/complaints/{id}/answer").staff();
            rules.on(GET, "/api/complaints/{id}/photos/{photo}", "/api/complaints/{id}/photos/{photo}/thumbnail")
                    .anyone();
        };
    }

    @Bean
    Tokens tokens() {
        Tokens tokens = mock();
        when(tokens.of(anyString())).thenReturn(Samples.tokens());
        return tokens;
    }

    @Bean
    DataSource dataSource() {
        return mock();
    }

    @Bean
    Passwords passwords() {
        return mock();
    }

    @Bean
    @Primary
    Sessions sampleSessions() {
        Sessions sessions = mock();
        when(sessions.of(anyString(), any())).thenReturn(Samples.sessions());
        return sessions;
    }

    @Bean
    Names names() {
        Names names = mock();
        when(names.of(anyString(), anyString()))
                .thenAnswer(call -> NAMES.getOrDefault(call.getArgument(1, String.class), call.getArgument(1)));
        when(names.channel(anyString(), any())).thenAnswer(call -> call.getArgument(0));
        when(names.people()).thenReturn(new PeopleDirectory(Samples::leaders, Samples::allAccounts, clock()));
        return names;
    }

    @Bean
    PublicSearch publicSearch() {
        PublicSearch search = mock();
        when(search.find(any())).thenAnswer(call -> {
            PublicQuestion asked = call.getArgument(0);
            Page<PublicComplaint> page = Samples.page(
                    List.of(
                            Samples.publicComplaint(PublicStatus.RESOLVED),
                            Samples.publicComplaint(PublicStatus.IN_PROGRESS)),
                    "next-cursor");
            return asked.after() == null
                    ? page
                    : new Page<>(page.items(), page.total(), page.totalIsLowerBound(), page.next(), Map.of());
        });
        when(search.read(anyString())).thenReturn(Optional.empty());
        when(search.read(Samples.CODE)).thenReturn(Optional.of(Samples.publicComplaint(PublicStatus.RESOLVED)));
        when(search.read(Samples.PRIVATE_CODE)).thenReturn(Optional.of(Samples.privateComplaint(false)));
        PublicComplaint former = Former.document("complaint-public", PublicComplaint.class);
        when(search.read(former.trackingCode())).thenReturn(Optional.of(former));
        when(search.answering(Samples.privateComplaint(false)))
                .thenReturn(Optional.of(Samples.publicComplaint(PublicStatus.RESOLVED)));
        return search;
    }

    @Bean
    PrivateComplaints privateComplaints() {
        PrivateComplaints privately = mock();
        when(privately.read(Samples.privateComplaint(false), Samples.CITIZEN_KEY))
                .thenReturn(Optional.of(Samples.privateComplaint(true)));
        return privately;
    }

    @Bean
    DeskSearch deskSearch() {
        DeskSearch desk = mock();
        var late = Samples.desk(
                Samples.ID,
                Samples.CODE,
                Status.ASSIGNED,
                "dinas-pu",
                Duration.ofHours(2).negated());
        var soon = Samples.desk(
                "01hx7q2m9a4b5c6d7e8f9g0h2k", "8K2M-9QXA-40TE", Status.IN_PROGRESS, "dinas-pu", Duration.ofHours(3));
        var asked = Samples.desk(
                "01hx7q2m9a4b5c6d7e8f9g0h3m",
                "9K2M-9QXA-40TF",
                Status.AWAITING_CITIZEN,
                "dinas-pu",
                Duration.ofHours(1));
        var waiting = Samples.desk("01hx7q2m9a4b5c6d7e8f9g0h4n", "AK2M-9QXA-40TG", Status.TRIAGE, null, Duration.ZERO);
        when(desk.find(any(), any(), any())).thenAnswer(call -> {
            StaffMember staff = call.getArgument(0);
            if (call.getArgument(2) == DeskView.EVER_TAGGED) {
                return Samples.page(List.of(late), null);
            }
            return staff.role() == Role.DISKOMINFO
                    ? Samples.page(List.of(waiting), null)
                    : Samples.page(List.of(late, soon, asked), null);
        });
        when(desk.read(any(), anyString(), any()))
                .thenAnswer(call -> call.getArgument(0, StaffMember.class).role() == Role.DISKOMINFO ? waiting : late);
        DeskDocument former = Former.document("complaint-desk", DeskDocument.class);
        doReturn(former).when(desk).read(any(), eq(former.id()), any());
        when(desk.timeline(any(), anyString(), any(), anyLong(), anyInt())).thenReturn(Samples.timeline());
        return desk;
    }

    @Bean
    LatencyFigures latencyFigures() {
        LatencyFigures figures = mock();
        when(figures.table(any())).thenAnswer(call -> {
            LatencyQuestion question = call.getArgument(0);
            return Samples.latency(question.clock().word(), Words.of(question.time()), Words.of(question.by()));
        });
        return figures;
    }

    @Bean
    ComplaintClocks complaintClocks() {
        ComplaintClocks clocks = mock();
        when(clocks.of(any(), anyString()))
                .thenReturn(List.of(new MeasuredInterval(
                        "holding",
                        "dinas-pu",
                        Samples.NOW.minus(Duration.ofHours(30)),
                        null,
                        null,
                        "running",
                        108_000,
                        30_600L)));
        return clocks;
    }

    @Bean
    KnownCalendars knownCalendars() {
        return new KnownCalendars(
                () -> List.of(Workweek.adopted("2024-01-01", "07:30-12:00,13:00-16:00", Samples.NOW)));
    }

    @Bean
    OpdRegister opdRegister() {
        OpdRegister register = mock();
        when(register.all(any())).thenReturn(Samples.offices());
        when(register.categories()).thenReturn(new TreeSet<>(List.of("jalan", "sampah")));
        return register;
    }

    @Bean
    SystemStatuses systemStatuses() {
        SystemStatuses statuses = mock();
        when(statuses.now()).thenReturn(Samples.status());
        return statuses;
    }

    @Bean
    ParkedEventList parkedEventList() {
        ParkedEventList parked = mock();
        when(parked.oldest()).thenReturn(Samples.parked());
        when(parked.total()).thenReturn(1L);
        return parked;
    }

    @Bean
    ImportDesk importDesk() {
        ImportDesk imports = mock();
        when(imports.imports(anyInt(), any())).thenReturn(Samples.imports());
        return imports;
    }

    @Bean
    IntakeDesk intakeDesk() {
        IntakeDesk intake = mock();
        when(intake.channels()).thenReturn(Samples.channels());
        when(intake.parked(any(), anyInt())).thenReturn(Samples.parkedDeliveries());
        return intake;
    }

    @Bean
    LeaderRegister leaderRegister() {
        LeaderRegister leaders = mock();
        when(leaders.all()).thenReturn(Samples.leaders());
        return leaders;
    }

    @Bean
    WhatsAppDesk whatsAppDesk() {
        WhatsAppDesk desk = mock();
        when(desk.all())
                .thenReturn(new WhatsAppDesk.WhatsApp(
                        List.of(
                                new WhatsAppDesk.Template(
                                        "sudah_beres", "id", "confirmation", "pending", null, Samples.NOW),
                                new WhatsAppDesk.Template(
                                        "lanjutan_aduan", "id", "answer", "approved", null, Samples.NOW)),
                        250,
                        250,
                        3,
                        12,
                        1));
        return desk;
    }

    @Bean
    ChannelDesk channelDesk() {
        ChannelDesk channels = mock();
        when(channels.all()).thenReturn(Samples.accountsOnChannels());
        return channels;
    }

    @Bean
    IgnoredDesk ignoredDesk() {
        IgnoredDesk ignored = mock();
        when(ignored.ignored(any(), any(), anyInt())).thenReturn(Samples.ignored());
        return ignored;
    }
}
