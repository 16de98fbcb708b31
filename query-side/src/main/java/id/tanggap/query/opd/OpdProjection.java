package id.tanggap.query.opd;

import id.tanggap.events.opd.OpdEvent;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import org.jspecify.annotations.Nullable;

/** The register of offices. Names of people stay sealed and are opened when they are read. */
final class OpdProjection implements Projection<OpdEvent, Office, OpdDocument> {

    @Override
    public String name() {
        return "opd";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<OpdEvent> events() {
        return OpdEvent.class;
    }

    @Override
    public Class<OpdDocument> documents() {
        return OpdDocument.class;
    }

    @Override
    public String documentOf(OpdEvent event, long sequence) {
        return event.opd().value();
    }

    @Override
    public Office evolve(@Nullable Office before, OpdEvent event, long sequence) {
        return Office.after(before, event);
    }

    @Override
    public OpdDocument render(String id, long version, Office office, Unsealing texts) {
        return new OpdDocument(
                id,
                version,
                office.description().name(),
                office.description().kind(),
                office.description().parent(),
                office.heads().now(),
                office.heads().former(),
                office.delegates(),
                office.accounts(),
                office.jurisdiction().categories(),
                office.jurisdiction().areas(),
                office.registeredAt());
    }
}
