package id.tanggap.command.imports.kept;

import id.tanggap.command.time.TrustedTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets rows that were left out after their time, and uploads that broke off. */
@Component
class ImportRetention {

    private static final Duration AN_UPLOAD_TAKES_LESS = Duration.ofHours(6);

    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Duration kept;
    private final TrustedTime time;

    ImportRetention(Imports imports, TransactionTemplate transaction, ImportProperties properties, TrustedTime time) {
        this.imports = imports;
        this.transaction = transaction;
        this.kept = properties.keepRows();
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        time.now().ifPresent(this::forget);
    }

    private void forget(Instant now) {
        imports.outlived(now.minus(kept)).forEach(id -> transaction.executeWithoutResult(_ -> imports.forgetRows(id)));
        imports.abandoned(now.minus(AN_UPLOAD_TAKES_LESS))
                .forEach(id -> transaction.executeWithoutResult(_ -> imports.drop(id)));
    }
}
