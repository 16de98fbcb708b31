package id.tanggap.command.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A JPEG that we wrote ourselves: pixels, and nothing beside them.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Drawn(byte[] jpeg, int width, int height) {

    private static final float QUALITY = 0.85f;

    static Drawn of(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Drawn(jpeg.toByteArray(), picture.getWidth(), picture.getHeight());
    }

    /**
     * On white paper, upright, no side longer than this; halved until it is near, which keeps thin lines.
     *
     * @param longestSide in pixels; what is smaller is not made larger
     */
    static BufferedImage scaled(BufferedImage picture, int longestSide, Turn turn) {
        BufferedImage near = picture;
        while (Math.max(near.getWidth(), near.getHeight()) > 2 * longestSide) {
            near = drawn(near, 0.5, Turn.NONE);
        }
        double scale = Math.min(1, (double) longestSide / Math.max(near.getWidth(), near.getHeight()));
        return drawn(near, scale, turn);
    }

    private static BufferedImage drawn(BufferedImage picture, double scale, Turn turn) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage paper = new BufferedImage(
                turn.liesOnItsSide() ? height : width,
                turn.liesOnItsSide() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(turn.of(width, height));
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return paper;
    }
}
