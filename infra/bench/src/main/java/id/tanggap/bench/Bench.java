package id.tanggap.bench;

import id.tanggap.bench.bed.Bed;

/** One measurement, complete with its raw engine. */
public interface Bench {

    /** By which it is called and found on the results page. */
    String name();

    /** Hands out its figures one by one, so that what was measured before a failure is not lost. */
    void run(Bed bed, Scale scale, Findings findings) throws Exception;
}
