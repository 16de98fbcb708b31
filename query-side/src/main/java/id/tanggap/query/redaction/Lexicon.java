package id.tanggap.query.redaction;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that decide what the words beside them are; all in lower case. */
final class Lexicon {

    /** They end a name that is written without capitals, and no name begins with them. */
    static final Set<String> NO_NAMES = words("""
            ada adalah agar akan aku alamat apa apabila atas atau bagaimana bahwa bank baru banyak baik beberapa belum
            bener benar berada bersama bersih besok biar bila bisa blm boleh buat bukan bulan cara cc cepat cuma dah
            dalam dan dapat dari dengan demi desa dg dgn di dia dicatut dipakai ditolak diterima dimana dinas dong
            dulu gak hanya hari harap harus hilang hub hubungi ini itu iya jadi jalan jangan jika juga kab kabupaten
            kalau kami kapan karena kas kata kec kecamatan kel kelurahan kemarin kena kenapa kepada keliru kita kok
            komplek kota ktp kk lagi lalu lama langsung lapor lebih lewat lupa maka masih masuk masyarakat mau melalui
            memang mereka minggu minta mohon muncul nama namun nanti nik no nomor norek nya oleh pada padahal pak bu
            padam para pas per perlu pernah rek rekening rt rumah rw saat saja salah sama sampai sangat saya sendiri
            sdh seharusnya sebagai sebab sebesar segera sejak sekarang selalu selama semoga semua sering serta sesuai
            setelah siapa silakan sini situ sudah supaya tadi tahun tanpa tapi telah telp tdk terdaftar terima
            termasuk tersebut tertera tetap tetapi tgl tidak tlg tolong transfer ttd udah untuk utk wa warga yaitu
            yang yg bca bri bni mandiri btn bsi bjb dana ovo gopay hp cabang sejumlah senilai tempat tinggal umur usia
            dusun kampung kp jl jln gg blok dst dll raskin kip pkh bpnt kks kis blt bansos bantuan rmh tanah kendaraan
            toko usaha sertifikat kurir kasih salam hormat siang pagi sore malam kurang bpjs dihapus dicoret dicabut
            dikeluarkan diganti ditukar diubah dipanggil dimasukkan tercatat tertulis terhapus tercantum ganda dobel
            double beda berbeda keluar seorang sopir supir remaja pemuda pelajar lansia balita luka meninggal tewas
            nihil anonim bupati wabup gubernur walikota wali camat lurah kades kadis kadus presiden menteri sekda
            kapolres kapolsek kepala ketua sekretaris bendahara anggota karyawan karyawati pegawai honorer pensiunan
            pns asn tni polri pppk irt penyandang penerima basah digital elektronik kos kost perantau murid sehat
            error lemot lelet nonaktif private privat aktif rusak macet kosong penuh offline online kecil besar
            disdukcapil dukcapil capil dishub dinkes dinsos dpupr pupr dlh disdik satpol bpbd pdam perumdam pln telkom
            pertamina polres polsek polda kodim koramil rsud puskesmas samsat min mimin gan bro bos sob sis lur kawan
            teman rekan kecewa bayar asli datang pulang pergi lihat tahu tau kerja beli bingung capek sedih marah malu
            takut heran prihatin jualan lambat lelah suspend live sibuk mati hidup nyala susah sulit putus lancar call
            center hotline petugas kantor sms wartawan jurnalis dosen nasabah konsumen pengendara driver ojol tukang
            kuli satpam lulusan alumni korban pasien peserta penumpang assalamualaikum assalamu wassalam wassalamu
            wassalamualaikum alaikum bappeda diskominfo kominfo humas dprd dpr kpu bawaslu""");

    /** Whoever speaks in the name of these gives away nobody. */
    static final Set<String> GROUPS = words("""
            warga masyarakat pribadi keluarga pemerintah pemda pemkab pemkot dinas desa kelurahan kecamatan pengurus
            panitia seluruh semua rakyat hukum tuhan allah bangsa negara pt cv ud yayasan koperasi kelompok karang
            komunitas rt rw umat perusahaan toko kantor sekolah masjid perwakilan orang kepentingan kemanusiaan
            kebersamaan dewan forum paguyuban siswa mahasiswa pedagang petani nelayan buruh guru ortu penghuni
            pengguna pelanggan lembaga ormas""");

    /** How people are addressed; a name follows. */
    static final Set<String> ADDRESSES = words("""
            bu ibu ibunda pak bapak bpk bp sdr sdri saudara saudari kak kakak mas mbak mba mbk bang abang bung teh
            teteh kang akang neng uni uda om tante nona tuan nyonya ny tn ananda adik dik dek pakde bude haji hj
            ustadz ustad kyai gus saya aku nama bernama panggil dipanggil halo hai hallo yth kepada dear sahabat""");

    /** What follows them is a road or a place, whoever it is named for. */
    static final Set<String> PLACES = words("""
            jl jln jalan gg gang lorong lrg desa ds dusun dsn kampung kp kelurahan kel kecamatan kec kabupaten kab
            kota pasar masjid musholla mushola sd sdn smp smpn sma sman smk smkn tk mi mts rs rsud puskesmas pkm
            terminal stasiun perumahan perum griya komplek kompleks taman bukit gunung sungai kali jembatan situ danau
            pantai waduk bendungan pabrik gedung stadion bandara pelabuhan simpang pertigaan perempatan blok rt rw
            raya makam ponpes pesantren""");

    /** What nobody is called, but accounts are: they speak for something, or of it. */
    static final Set<String> THINGS = words("""
            warga masyarakat rakyat netizen info infone informasi berita forum anonim hamba allah admin official
            contoh umum desa dusun kota kabupaten kecamatan kelurahan pemkab pemkot pemda dinas toko warung bengkel
            usaha mandiri sekolah siswa orang jalan jln rumah pasar peduli suara aspirasi lapor laporan aduan
            pengaduan keluhan user akun channel grup group media kabar warta indonesia pancasila rukun tetangga untuk
            dengan kami saya yang dari bukan hanya semua masih sudah belum watch update viral berisik pantau pemantau
            kawal gerakan aliansi komunitas relawan satgas posko karang pemuda pelajar paguyuban sahabat jeritan
            curhat kritik gosip lambe cerita seputar sekitar sekilas kanal portal net news tv radio store shop olshop
            jual banjir longsor sampah limbah polusi bau macet rusak berlubang lubang lampu pju penerangan listrik
            padam air pdam ledeng sumur sungai kali got drainase selokan irigasi jembatan trotoar parkir angkot bus
            terminal stasiun puskesmas rsud rumahsakit dokter bidan bpjs bansos bantuan sembako pkh pungli korupsi
            begal maling tawuran narkoba pupuk sawah petani nelayan pedagang buruh honorer ppdb zonasi ktp dukcapil
            perizinan pajak pelayanan layanan publik""");

    private static final Set<String> NAMES_AND_WORDS = words("""
            indah bagus cahaya bunga melati mawar anggrek kenanga dahlia jaya bintang bulan matahari rahmat hidayat
            setia murni suci lestari abadi sejahtera mulia agung baru makmur sentosa fajar surya guntur hujan intan
            permata mutiara kasih cinta damai harapan sabar selamat slamet untung utama pertama putra putri muda tua
            besar kecil merah putih hijau biru hitam emas perak kencana wangi harum cantik manis elok asri asih budi
            mega awan langit bumi angin api laut abu karya bersama guru anak ibu bapak hati bin tri jawa banten
            jakarta bandung sunda serang senin selasa rabu kamis jumat sabtu minggu januari februari maret april juni
            juli agustus september oktober november desember merdeka garuda""");

    /** Names that are words as well, and words that accounts are called. */
    static final Set<String> ORDINARY = union(NAMES_AND_WORDS, THINGS);

    /** A number after them is a sum of money. */
    static final Set<String> SUMS = words("""
            anggaran pagu biaya gaji honor upah tunjangan insentif apbd apbn apbdes sebesar senilai sejumlah""");

    /** A fund has one of these names; {@code dana} alone is a purse that money is sent to, by telephone number. */
    static final Set<String> FUNDS = words("""
            desa kelurahan bos bok bop hibah bantuan bansos pip kapitasi alokasi abadi aspirasi pokir transfer proyek
            perimbangan talangan reses bencana darurat kas pembangunan pemeliharaan perbaikan operasional apbd apbn
            sebesar senilai""");

    /** A number after them is theirs, and no house's. */
    static final Set<String> NUMBERED = words("""
            perda pergub perbup perwal perpres perkap uu undang-undang pp sk se surat edaran keputusan peraturan
            putusan instruksi loket rute trayek bus angkot kamar poli meja urut urutan rekening pelanggan sd sdn smp
            smpn sma sman smk smkn tk paud halte pintu jalur lantai ronda kamling posyandu tps pos meter meteran nik
            ktp kk hp telp wa aduan laporan tiket registrasi pendaftaran desa kelurahan kampung kecamatan kota
            kabupaten kami kita ini itu yang jadi menjadi peringkat ranking juara prioritas""");

    /** So it is with these, also where one more word says of what kind they are. */
    static final Set<String> NUMBERED_BY_KIND = words("""
            antre antrean antri antrian tiang gardu kode lampu pju pjutl kios los lapak stan stand gerobak gerai tower
            menara gerbong armada mobil motor truk perahu pompa sumur titik tikungan jembatan trafo portal""");

    static final Set<String> NAMES_LIKE_VERBS = words("""
            melani melanie melati melinda melisa melissa melvin mentari merlin merlina meilani meilina meisya mediana
            megawati melly berlian berliana bernard bernadeta bertha berta terry teresa theresa diandra dianita
            dimitri dinanti dirman dirham dikdik diansyah dirgantara dipa dinata diningrat ditya permana perdana""");

    private Lexicon() {}

    /** The words as alternatives of a pattern. */
    static String either(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining("|"));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
