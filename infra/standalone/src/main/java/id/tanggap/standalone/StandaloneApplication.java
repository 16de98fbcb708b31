package id.tanggap.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side and the query side in one application. */
@SpringBootApplication
class StandaloneApplication {}
