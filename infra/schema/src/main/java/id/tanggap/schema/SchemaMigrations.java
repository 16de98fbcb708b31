package id.tanggap.schema;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/** Brings the tables up to date the moment the {@code DataSource} is made, so that nobody ever sees it without them. */
final class SchemaMigrations implements BeanPostProcessor {

    private final BeanFactory beans;

    SchemaMigrations(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            new Tables(SchemaOwner.of(beans.getBean(Environment.class)))
                    .bringUpToDate(
                            dataSource,
                            beans.getBeanProvider(SchemaMigration.class)
                                    .orderedStream()
                                    .toList());
        }
        return bean;
    }
}
