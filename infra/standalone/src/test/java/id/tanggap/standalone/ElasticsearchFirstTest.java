package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class ElasticsearchFirstTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void all_is_made_ready_before_elasticsearch_answers_and_nothing_begins() {
        try (GenericApplicationContext application = new GenericApplicationContext()) {
            application.registerBean("works", Works.class, () -> new Works(happened));
            application
                    .getBeanFactory()
                    .registerSingleton(
                            "elasticsearchFirst", new ElasticsearchFirst(() -> happened.add("Elasticsearch answers")));
            application.refresh();
        }

        assertThat(happened).containsExactly("made", "Elasticsearch answers", "begun");
    }

    /** As early as anything of the application's own. */
    private static final class Works implements SmartLifecycle {

        private final List<String> happened;
        private boolean running;

        Works(List<String> happened) {
            this.happened = happened;
            happened.add("made");
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE + 1;
        }

        @Override
        public void start() {
            running = true;
            happened.add("begun");
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
