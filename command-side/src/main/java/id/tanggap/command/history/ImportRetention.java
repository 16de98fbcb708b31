package id.tanggap.command.history;

import java.time.Duration;
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

    ImportRetention(Imports imports, TransactionTemplate transaction, HistoryProperties properties) {
        this.imports = imports;
        this.transaction = transaction;
        this.kept = properties.keepRows();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        imports.outlived(kept).forEach(id -> transaction.executeWithoutResult(_ -> imports.forgetRows(id)));
        imports.abandoned(AN_UPLOAD_TAKES_LESS).forEach(id -> transaction.executeWithoutResult(_ -> imports.drop(id)));
    }
}
