package id.tanggap.demo.plan;

/** What would come next comes after the end of the year that is told, and so has not happened. */
final class YearIsOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    YearIsOver() {
        super("the year that is told is over", null, false, false);
    }
}
