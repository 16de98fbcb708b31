package id.tanggap.command.deadline;

import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.time.TrustedTime;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    /** @param poll how late a reminder may be; {@code tanggap.deadlines.poll} */
    @Bean
    ScheduledReminders reminders(
            DataSource dataSource,
            Grants grants,
            Complaints complaints,
            Clock clock,
            TrustedTime time,
            @Value("${tanggap.deadlines.poll:5s}") Duration poll) {
        return new ScheduledReminders(dataSource, grants, complaints, clock, time, poll);
    }
}
