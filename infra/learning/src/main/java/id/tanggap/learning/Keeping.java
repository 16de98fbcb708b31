package id.tanggap.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what was learned is kept: numbers, names of places and offices, ids of complaints; no word that anybody said. */
final class Keeping {

    private static final int FORM = 1;

    private Keeping() {}

    static void begin(DataOutput out) throws IOException {
        out.writeInt(FORM);
    }

    static void expect(DataInput in) throws IOException {
        int form = in.readInt();
        if (form != FORM) {
            throw new IOException("What was learned is kept in form " + form + ", and " + FORM + " is known");
        }
    }

    static void write(Taught taught, DataOutput out) throws IOException {
        taught.vocabulary().write(out);
        out.writeInt(taught.lessons().size());
        for (int i = 0; i < taught.lessons().size(); i++) {
            Lesson lesson = taught.lessons().get(i);
            out.writeUTF(lesson.id());
            out.writeLong(lesson.day().toEpochDay());
            out.writeUTF(lesson.office());
            name(lesson.said().kecamatan(), out);
            name(lesson.said().desa(), out);
            write(taught.vectors().get(i), out);
        }
    }

    static Taught taught(DataInput in) throws IOException {
        Vocabulary vocabulary = Vocabulary.read(in);
        int size = in.readInt();
        List<Lesson> lessons = new ArrayList<>(size);
        List<Vector> vectors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String id = in.readUTF();
            LocalDate day = LocalDate.ofEpochDay(in.readLong());
            String office = in.readUTF();
            lessons.add(new Lesson(id, day, null, new Said("", null, name(in), name(in), null), office));
            vectors.add(vector(in));
        }
        return Taught.of(lessons, vocabulary, vectors);
    }

    private static void name(@Nullable String name, DataOutput out) throws IOException {
        out.writeUTF(name == null ? "" : name);
    }

    private static @Nullable String name(DataInput in) throws IOException {
        String name = in.readUTF();
        return name.isEmpty() ? null : name;
    }

    private static void write(Vector vector, DataOutput out) throws IOException {
        out.writeInt(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            out.writeInt(vector.features()[i]);
            out.writeFloat(vector.weights()[i]);
        }
    }

    private static Vector vector(DataInput in) throws IOException {
        int size = in.readInt();
        int[] features = new int[size];
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            features[i] = in.readInt();
            weights[i] = in.readFloat();
        }
        return new Vector(features, weights);
    }

    static void write(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    static double[] numbers(DataInput in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
