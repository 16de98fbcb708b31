package id.tanggap.standalone;

import id.tanggap.command.CommandSide;
import id.tanggap.demo.DemoConfiguration;
import id.tanggap.query.QuerySide;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side and the query side in one application. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandSide.class, QuerySide.class, DemoConfiguration.class, DemoNotice.class})
class StandaloneApplication {}
