package id.tanggap.command.intake.post;

/** Where a photo of a post is fetched. */
public sealed interface PhotoReference {

    /** In what is stored of it, before the ids: no address begins so. */
    String WHATSAPP = "whatsapp:";

    /** @param address given by the platform; it soon ends */
    record At(String address) implements PhotoReference {

        @Override
        public String text() {
            return address;
        }
    }

    /**
     * @param number the id of the telephone number to which it was sent
     * @param media the id by which WhatsApp tells an address
     */
    record OfWhatsApp(String number, String media) implements PhotoReference {

        @Override
        public String text() {
            return WHATSAPP + number + "/" + media;
        }
    }

    /** As it is stored, sealed. */
    String text();

    static PhotoReference parse(String text) {
        if (!text.startsWith(WHATSAPP)) {
            return new At(text);
        }
        String[] parts = text.substring(WHATSAPP.length()).split("/", 2);
        return new OfWhatsApp(parts[0], parts[parts.length - 1]);
    }
}
