package id.tanggap.demo.plan;

import id.tanggap.events.complaint.CategoryId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of complaint.
 *
 * @param answerers OPD, {@code @kecamatan} or {@code @village}, with the share of each
 * @param mistaken who is named instead by those who do not know better
 * @param months how much more or less of it there is in each month of the year
 */
record Kind(
        CategoryId category,
        double weight,
        Map<String, Double> answerers,
        List<String> mistaken,
        List<Double> months,
        Grammar words) {

    static Kind read(List<String> row, Grammar common) {
        Map<String, Double> answerers = new LinkedHashMap<>();
        Lines.list(row.get(2), ",").forEach(share -> {
            String[] parts = share.split(":");
            answerers.put(parts[0], Double.parseDouble(parts[1]));
        });
        return new Kind(
                new CategoryId(row.get(0)),
                Double.parseDouble(row.get(1)),
                answerers,
                Lines.list(row.get(3), ","),
                Lines.list(row.get(4), " ").stream().map(Double::valueOf).toList(),
                Grammar.read(row.get(0)).and(common));
    }
}
