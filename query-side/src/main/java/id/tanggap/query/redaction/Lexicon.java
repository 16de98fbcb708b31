package id.tanggap.query.redaction;

import java.util.Set;

/** Words that decide what the words beside them are; all in lower case. */
final class Lexicon {

    /** They end a name that is written without capitals, and no name begins with them. */
    static final Set<String> NO_NAMES = words("""
            ada adalah agar akan aku alamat apa apabila atas atau bagaimana bahwa bank baru banyak baik beberapa belum bener
            benar berada bersama bersih besok biar bila bisa blm boleh buat bukan bulan cara cc cepat cuma dah dalam dan dapat
            dari dengan demi desa dg dgn di dia dicatut dipakai ditolak diterima dimana dinas dong dulu gak hanya hari harap
            harus hilang hub hubungi ini itu iya jadi jalan jangan jika juga kab kabupaten kalau kami kapan karena kas
            kata kec kecamatan kel kelurahan kemarin kena kenapa kepada keliru kita kok komplek kota ktp kk lagi lalu lama
            langsung lapor lebih lewat lupa maka masih masuk masyarakat mau melalui memang mereka minggu minta mohon muncul nama
            namun nanti nik no nomor norek nya oleh pada padahal pak bu padam para pas per perlu pernah rek rekening rt rumah rw
            saat saja salah sama sampai sangat saya sendiri sdh seharusnya sebagai sebab sebesar segera sejak sekarang selalu selama
            semoga semua sering serta sesuai setelah siapa silakan sini situ sudah supaya tadi tahun tanpa tapi telah telp tdk
            terdaftar terima termasuk tersebut tertera tetap tetapi tgl tidak tlg tolong transfer ttd udah untuk utk wa warga
            yaitu yang yg bca bri bni mandiri btn bsi bjb dana ovo gopay hp cabang sejumlah senilai tempat tinggal umur usia
            dusun kampung kp jl jln gg blok dst dll raskin kip pkh bpnt kks kis blt bansos bantuan rumah rmh tanah kendaraan toko usaha sertifikat kurir kasih salam hormat siang pagi sore malam""");

    /** Whoever speaks in the name of these gives away nobody. */
    static final Set<String> GROUPS = words("""
            warga masyarakat pribadi keluarga pemerintah pemda pemkab pemkot dinas desa kelurahan kecamatan pengurus panitia
            seluruh semua rakyat hukum tuhan allah bangsa negara pt cv ud yayasan koperasi kelompok karang komunitas rt rw
            umat perusahaan toko kantor sekolah masjid perwakilan orang kepentingan kemanusiaan kebersamaan dewan forum
            paguyuban siswa mahasiswa pedagang petani nelayan buruh guru ortu penghuni pengguna pelanggan lembaga ormas""");

    /** How people are addressed; a name follows. */
    static final Set<String> ADDRESSES = words("""
            bu ibu ibunda pak bapak bpk sdr sdri saudara saudari kak kakak mas mbak mba mbk bang abang bung teh teteh kang
            akang neng uni uda om tante nona tuan nyonya ny tn ananda adik dik dek pakde bude haji hj ustadz ustad kyai gus
            saya aku nama bernama panggil dipanggil halo hai hallo yth kepada dear sahabat""");

    /** What follows them is a road or a place, whoever it is named for. */
    static final Set<String> PLACES = words("""
            jl jln jalan gg gang lorong lrg desa ds dusun dsn kampung kp kelurahan kel kecamatan kec kabupaten kab kota pasar
            masjid musholla mushola sd sdn smp smpn sma sman smk smkn tk mi mts rs rsud puskesmas pkm terminal stasiun
            perumahan perum griya komplek kompleks taman bukit gunung sungai kali jembatan situ danau pantai waduk bendungan
            pabrik gedung stadion bandara pelabuhan simpang pertigaan perempatan blok rt rw raya makam ponpes pesantren""");

    /** Names that are words as well, and words that people call themselves. */
    static final Set<String> ORDINARY = words("""
            indah bagus cahaya bunga melati mawar anggrek kenanga dahlia jaya bintang bulan matahari rahmat hidayat setia murni
            suci lestari abadi sejahtera mulia agung baru makmur sentosa fajar surya guntur hujan intan permata mutiara kasih
            cinta damai harapan sabar selamat slamet untung utama pertama putra putri muda tua besar kecil merah putih hijau
            biru hitam emas perak kencana wangi harum cantik manis elok asri asih budi mega awan langit bumi angin api air laut
            warga masyarakat rakyat netizen info berita forum anonim hamba allah admin official contoh umum desa dusun kota
            kabupaten kecamatan toko warung bengkel usaha mandiri karya bersama sekolah guru siswa anak ibu bapak orang hati
            jalan rumah pasar peduli suara aspirasi lapor aduan pengaduan user akun channel grup group media kabar warta
            indonesia jawa banten jakarta bandung sunda serang senin selasa rabu kamis jumat sabtu minggu januari februari maret
            april juni juli agustus september oktober november desember merdeka garuda pancasila rukun tetangga untuk dengan
            kami saya yang dari bukan hanya semua masih sudah belum""");

    private Lexicon() {}

    private static Set<String> words(String text) {
        return Set.copyOf(java.util.Arrays.asList(text.strip().split("\\s+")));
    }
}
