package id.tanggap.command.photo;

import java.awt.geom.AffineTransform;

/**
 * How a picture is laid to stand upright, out of the eight ways of EXIF's tag 0x0112.
 *
 * @param mirrored left for right, before it is turned
 * @param quarters clockwise
 */
record Turn(boolean mirrored, int quarters) {

    static final Turn NONE = new Turn(false, 0);

    /** Upright for a number that means nothing. */
    static Turn ofExif(int orientation) {
        return switch (orientation) {
            case 2 -> new Turn(true, 0);
            case 3 -> new Turn(false, 2);
            case 4 -> new Turn(true, 2);
            case 5 -> new Turn(true, 3);
            case 6 -> new Turn(false, 1);
            case 7 -> new Turn(true, 1);
            case 8 -> new Turn(false, 3);
            default -> NONE;
        };
    }

    boolean liesOnItsSide() {
        return quarters % 2 == 1;
    }

    /** From a picture of this size onto paper that it then fills, upright. */
    AffineTransform of(double width, double height) {
        double paperWidth = liesOnItsSide() ? height : width;
        double paperHeight = liesOnItsSide() ? width : height;
        AffineTransform transform = new AffineTransform();
        transform.translate(paperWidth / 2, paperHeight / 2);
        transform.quadrantRotate(quarters);
        transform.scale(mirrored ? -1 : 1, 1);
        transform.translate(-width / 2, -height / 2);
        return transform;
    }
}
