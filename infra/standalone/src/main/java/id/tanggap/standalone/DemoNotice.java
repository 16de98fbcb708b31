package id.tanggap.standalone;

import id.tanggap.demo.DemoFilling;
import id.tanggap.demo.DemoState;
import id.tanggap.query.pages.PageNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every page of a demo says that it is one. */
@Configuration(proxyBeanMethods = false)
class DemoNotice {

    @Bean
    PageNotice demoNotice(DemoFilling filling) {
        return () -> filling.state().map(DemoNotice::words);
    }

    private static PageNotice.Words words(DemoState state) {
        return state.state() == DemoState.Progress.FILLED
                ? new PageNotice.Words("notice.demo", state.regency())
                : new PageNotice.Words("notice.demo-filling", state.regency(), state.percent());
    }
}
