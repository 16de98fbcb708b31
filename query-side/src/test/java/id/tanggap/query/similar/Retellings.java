package id.tanggap.query.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented troubles, each told by two people who do not know of each other: one as people write to an office, one as they write on
 * a telephone, in Indonesian, Sundanese or Javanese, with short forms and slips of the thumb. Every kind of trouble is told of
 * many places, and every place of many troubles, so that neither alone finds its other half. A place is known as a region of
 * seven in ten. The same every time.
 */
final class Retellings {

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    List.of(
                            "Jalan berlubang besar di %s, sudah memakan korban",
                            "Aspal berlubang di %s sepanjang dua puluh meter"),
                    List.of(
                            "dalan jeglong neng %s, wis akeh sing tibo",
                            "bolong gede %s bikin motor jatoh min", "jln lobang2 parah bgt %s")),
            new Kind(
                    List.of("Lampu penerangan jalan umum di %s padam total", "PJU mati di %s sehingga rawan kejahatan"),
                    List.of(
                            "%s poek pisan euy lampuna pareum",
                            "pju %s mati lg serem klo malem", "gelap gulita %s lampu ga nyala")),
            new Kind(
                    List.of("Tumpukan sampah di %s belum diangkut", "Sampah menumpuk dan berbau di %s"),
                    List.of(
                            "runtah numpuk di %s bau pisan",
                            "uwuh %s mambu ora dijupuk", "smpah %s ga diangkut2 bau bgt")),
            new Kind(
                    List.of("Saluran drainase tersumbat di %s, airnya tidak jalan", "Selokan mampet di %s"),
                    List.of(
                            "got %s mampet penuh lumpur",
                            "solokan %s buntu teu ngalir", "kalen %s buntet banyune mandeg")),
            new Kind(
                    List.of("Banjir setinggi lutut di %s setiap hujan", "Genangan banjir di %s tidak kunjung surut"),
                    List.of("%s caah deui min", "banjir mulu %s tiap ujan", "%s kebanjiran terus tulung")),
            new Kind(
                    List.of("Pohon tumbang menutup jalan di %s", "Pohon besar roboh melintang di %s"),
                    List.of("phn roboh %s nutup jln", "tangkal ambruk di %s", "wit gede rubuh %s")),
            new Kind(
                    List.of("Air PDAM keruh dan berbau di %s", "Air ledeng di %s kotor, tidak layak dipakai"),
                    List.of("cai pdam %s butek kieu", "aer ledeng %s butek bau karat", "banyu pam %s buthek mambu")),
            new Kind(
                    List.of("Jembatan di %s lapuk dan berbahaya", "Papan jembatan gantung di %s sudah patah"),
                    List.of("sasak %s geus reyod", "kreteg %s arep ambrol", "jmbtn %s papannya copot2")),
            new Kind(
                    List.of("Pedagang kaki lima berjualan di trotoar %s", "PKL menutup trotoar di %s"),
                    List.of(
                            "lapak pkl %s nutup jln orang jalan",
                            "trotoar %s penuh yg jualan", "%s trotoarna pinuh ku nu dagang")),
            new Kind(
                    List.of("Parkir liar di %s membuat macet", "Kendaraan parkir sembarangan di %s"),
                    List.of(
                            "%s macet gara2 parkir liar",
                            "parkiran liar %s mandeg terus dalane", "mobil pd parkir sembarangan %s")));

    private static final List<String> MARKS = List.of(
            "depan pasar %s",
            "dekat masjid %s", "depan SD %s", "pertigaan %s", "gang %s", "perumahan %s", "jembatan %s", "terminal %s");

    private static final List<String> NAMES = List.of(
            "Mekarsari",
            "Sukamulya",
            "Cibodas",
            "Rancagede",
            "Kemiri",
            "Wanasari",
            "Tirtajaya",
            "Bojongloa",
            "Karangsari",
            "Pulosari",
            "Margahayu",
            "Sindangsari",
            "Girimukti",
            "Tamansari",
            "Cipaku",
            "Lebakwangi",
            "Warunggunung",
            "Parigi",
            "Cilandak",
            "Sumberjaya",
            "Kalipucang",
            "Rejosari",
            "Wonokerto",
            "Gunungsari",
            "Banyuasih");

    private static final List<List<String>> SHORT = List.of(
            List.of("depan", "dpn"),
            List.of("dekat", "dkt"),
            List.of("masjid", "mesjid"),
            List.of("pasar", "psr"),
            List.of("perumahan", "perum"),
            List.of("pertigaan", "pertigaan"),
            List.of("jembatan", "jmbtn"),
            List.of("gang", "gg"));

    private record Kind(List<String> formal, List<String> chat) {}

    /**
     * @param first as it lies in the index; {@code again}: as it is asked with
     * @param days between both
     */
    record Pair(
            String first,
            @Nullable String firstPlace,
            String again,
            @Nullable String againPlace,
            int days) {}

    private Retellings() {}

    static List<Pair> pairs(int count) {
        Random random = new Random(11);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            int name = i / KINDS.size() % NAMES.size();
            int again = i / (KINDS.size() * NAMES.size());
            String spot = MARKS.get((name + 3 * again) % MARKS.size()).formatted(NAMES.get(name));
            String place = "36.04.%02d.20%02d".formatted(1 + name % 9, name + 1);
            pairs.add(new Pair(
                    one(kind.formal(), random).formatted(spot),
                    random.nextInt(10) < 7 ? place : null,
                    slips(one(kind.chat(), random).formatted(hurried(spot, random)), random),
                    random.nextInt(10) < 7 ? place : null,
                    random.nextInt(30)));
        }
        return pairs;
    }

    private static String hurried(String spot, Random random) {
        String hurried = spot.toLowerCase(java.util.Locale.ROOT);
        for (List<String> pair : SHORT) {
            hurried = random.nextBoolean() ? hurried.replace(pair.getFirst(), pair.getLast()) : hurried;
        }
        return hurried;
    }

    /** In one word of six a letter is lost, doubled or changes its place. */
    private static String slips(String text, Random random) {
        StringBuilder slipped = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.length() > 4 && random.nextInt(6) == 0) {
                int at = 1 + random.nextInt(word.length() - 2);
                String before = word.substring(0, at);
                slipped.append(
                        switch (random.nextInt(3)) {
                            case 0 -> before + word.substring(at + 1);
                            case 1 -> before + word.charAt(at) + word.substring(at);
                            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
                        });
            } else {
                slipped.append(word);
            }
            slipped.append(' ');
        }
        return slipped.toString().strip();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
