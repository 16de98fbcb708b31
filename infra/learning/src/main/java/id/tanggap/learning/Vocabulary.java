package id.tanggap.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The features that lessons have taught, and how rare each is. What one person alone ever used is not among them. */
final class Vocabulary {

    private final Numbers numbers;
    private final float[] rarity;
    private final Part[] parts;

    private Vocabulary(Numbers numbers, float[] rarity, Part[] parts) {
        this.numbers = numbers;
        this.rarity = rarity;
        this.parts = parts;
    }

    static Vocabulary of(List<Lesson> lessons, int most) {
        Use use = new Use();
        Map<String, Integer> people = new HashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            String person = lesson.person();
            int who = person == null ? -1 - i : people.computeIfAbsent(person, unseen -> people.size() + 1);
            use.by(lesson.said(), who);
        }
        return use.kept(lessons.size(), most);
    }

    int size() {
        return rarity.length;
    }

    Part part(int feature) {
        return parts[feature];
    }

    /** The number of a kept word; negative if it is none. */
    int word(String word) {
        return numbers.of(Reading.word(word));
    }

    Vector read(Said said) {
        Map<Integer, Integer> counts = new HashMap<>();
        Reading.read(said, (part, feature) -> {
            int number = numbers.of(feature);
            if (number >= 0) {
                counts.merge(number, 1, Integer::sum);
            }
        });
        int[] features =
                counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] weights = new float[features.length];
        float[] squares = new float[Part.values().length];
        for (int i = 0; i < features.length; i++) {
            weights[i] = (float) (1 + Math.log(counts.getOrDefault(features[i], 1))) * rarity[features[i]];
            squares[parts[features[i]].ordinal()] += weights[i] * weights[i];
        }
        float all = 0;
        for (Part part : Part.values()) {
            all += squares[part.ordinal()] > 0 ? part.weight() * part.weight() : 0;
        }
        for (int i = 0; i < features.length; i++) {
            Part part = parts[features[i]];
            weights[i] *= part.weight() / (float) Math.sqrt(squares[part.ordinal()] * all);
        }
        return new Vector(features, weights);
    }

    void write(DataOutput out) throws IOException {
        long[] features = numbers.keys();
        out.writeInt(features.length);
        for (int i = 0; i < features.length; i++) {
            out.writeLong(features[i]);
            out.writeFloat(rarity[i]);
            out.writeByte(parts[i].ordinal());
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        Numbers numbers = new Numbers();
        float[] rarity = new float[in.readInt()];
        Part[] parts = new Part[rarity.length];
        for (int i = 0; i < rarity.length; i++) {
            numbers.ofOrNew(in.readLong());
            rarity[i] = in.readFloat();
            parts[i] = Part.values()[in.readByte()];
        }
        return new Vocabulary(numbers, rarity, parts);
    }

    /** Who used which feature. */
    private static final class Use {

        private static final int SEVERAL = Integer.MAX_VALUE;

        private final Numbers seen = new Numbers();
        private long[] features = new long[1 << 12];
        private byte[] parts = new byte[1 << 12];
        private int[] lessons = new int[1 << 12];
        private int[] people = new int[1 << 12];
        private int[] lastLesson = new int[1 << 12];
        private int lesson;

        void by(Said said, int person) {
            lesson++;
            Reading.read(said, (part, feature) -> note(part, feature, person));
        }

        private void note(Part part, long feature, int person) {
            int at = seen.ofOrNew(feature);
            if (at >= features.length) {
                grow();
            }
            if (lessons[at] == 0) {
                features[at] = feature;
                parts[at] = (byte) part.ordinal();
                people[at] = person;
            } else if (people[at] != person) {
                people[at] = SEVERAL;
            }
            if (lastLesson[at] != lesson) {
                lastLesson[at] = lesson;
                lessons[at]++;
            }
        }

        private void grow() {
            int size = features.length * 2;
            features = Arrays.copyOf(features, size);
            parts = Arrays.copyOf(parts, size);
            lessons = Arrays.copyOf(lessons, size);
            people = Arrays.copyOf(people, size);
            lastLesson = Arrays.copyOf(lastLesson, size);
        }

        Vocabulary kept(int of, int most) {
            int more = 0;
            while (count(more) > most) {
                more++;
            }
            Numbers numbers = new Numbers();
            float[] rarity = new float[count(more)];
            Part[] kinds = new Part[rarity.length];
            for (int i = 0; i < seen.size(); i++) {
                if (isKept(i, more)) {
                    int number = numbers.ofOrNew(features[i]);
                    rarity[number] = (float) Math.log((1.0 + of) / (0.5 + lessons[i]));
                    kinds[number] = Part.values()[parts[i]];
                }
            }
            return new Vocabulary(numbers, rarity, kinds);
        }

        private int count(int more) {
            int count = 0;
            for (int i = 0; i < seen.size(); i++) {
                count += isKept(i, more) ? 1 : 0;
            }
            return count;
        }

        private boolean isKept(int at, int more) {
            return people[at] == SEVERAL && lessons[at] >= Part.values()[parts[at]].fewest() + more;
        }
    }
}
