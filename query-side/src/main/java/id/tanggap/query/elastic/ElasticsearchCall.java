package id.tanggap.query.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Calls Elasticsearch, and tells its failures as a {@link Problem} with status 503. */
public final class ElasticsearchCall {

    /** How long Elasticsearch may take for one question. */
    public static final String TIME_LIMIT = "3s";

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchCall.class);

    private ElasticsearchCall() {}

    /** What is asked. */
    @FunctionalInterface
    public interface Call<T> {
        T ask() throws IOException;
    }

    /** @throws Problem when Elasticsearch refuses, takes too long or is away */
    public static <T> T of(Call<T> call) {
        try {
            return call.ask();
        } catch (ElasticsearchException refused) {
            LOG.warn("Elasticsearch refused a question: {}", refused.getMessage());
            throw unavailable();
        } catch (IOException unreachable) {
            LOG.warn("Elasticsearch did not answer: {}", unreachable.toString());
            throw unavailable();
        }
    }

    /** Waits for what was asked beside something else. */
    public static <T> T of(CompletableFuture<T> answer) {
        return of(() -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                switch (failed.getCause()) {
                    case IOException unreachable -> throw unreachable;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw failed;
                }
            }
        });
    }

    private static Problem unavailable() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search-unavailable",
                new Bilingual(
                        "Pencarian sedang tidak tersedia atau terlalu lama. Tidak ada data yang hilang; coba lagi sebentar, atau persempit pertanyaan.",
                        "The search is not available at the moment or took too long. Nothing is lost: try again shortly, or narrow the question."));
    }
}
