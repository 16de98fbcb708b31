package id.tanggap.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import id.tanggap.standalone.OwnEngines;
import id.tanggap.standalone.PackagedProgram;
import id.tanggap.standalone.Town;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The finished program with its own engines behind the proxy that we ship, and a town with three offices in it. */
final class AttackedTown implements AutoCloseable {

    static final String PU = "17841400000000001";
    static final String HEALTH = "2244994945";
    static final String WATER = "106540352242922";
    static final String VERIFY_TOKEN = "rahasia-verifikasi";

    private static final Path FOLDER = Path.of("target", "attack").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");

    private final int port = TestNode.freePort();
    private final PackagedProgram program;
    private final TestProxy proxy;
    private final Town town;
    private int strangers = 1;

    AttackedTown() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        program = PackagedProgram.start(
                DATA,
                port,
                Map.of(
                        "TANGGAP_ACCESS_TRUSTEDPROXIES",
                        "127.0.0.1",
                        "TANGGAP_ACCESS_SECURITYCONTACT",
                        "mailto:keamanan@kota.example",
                        "TANGGAP_CHANNELS_META_APP_SECRET",
                        Town.META_SECRET,
                        "TANGGAP_CHANNELS_META_VERIFY_TOKEN",
                        VERIFY_TOKEN,
                        "TANGGAP_CHANNELS_X_CONSUMER_SECRET",
                        Town.X_SECRET));
        String node = "127.0.0.1:" + port;
        proxy = new TestProxy(FOLDER, List.of(node, node, node, node));
        await().atMost(Duration.ofSeconds(30)).until(this::isServed);
        town = new Town(proxy.address(), DATA.resolve("credentials.json"));
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", PU, "dinaspu");
        town.register("dinas-kesehatan", "Dinas Kesehatan", "x", HEALTH, "dinkes");
        town.register("perumdam", "Perumda Air Minum", "whatsapp", WATER, "perumdam");
    }

    private boolean isServed() {
        try (Stranger visitor = stranger()) {
            return visitor.get("/").statusCode() == 200;
        }
    }

    /** As its people use it. */
    Town town() {
        return town;
    }

    /** Another one, from another network. */
    Stranger stranger() {
        strangers++;
        return new Stranger(proxy, "127.0.%d.1".formatted(strangers));
    }

    /** Of the program itself, where only the proxy should reach it. */
    int port() {
        return port;
    }

    List<ProcessHandle> engines() {
        return program.children();
    }

    /** As somebody who has the program's own passwords of them. */
    OwnEngines ownEngines() {
        return new OwnEngines(DATA);
    }

    List<String> log() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA.resolve("log"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    List<String> securityLog() throws IOException {
        return log().stream().filter(line -> line.contains("tanggap.security")).toList();
    }

    /** The files of the data folder in which these words lie in the clear. */
    List<String> filesWith(String words) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            try {
                String content = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
                if (content.contains(words)) {
                    found.add(DATA.relativize(file).toString());
                }
            } catch (NoSuchFileException replaced) {
                continue;
            }
        }
        return found;
    }

    /** The files of the data folder that another user of the machine can read. */
    List<String> filesOpenToOthers() throws IOException {
        List<String> open = new ArrayList<>();
        for (Path file : files()) {
            boolean reached = true;
            for (Path folder = file.getParent(); folder.startsWith(DATA); folder = folder.getParent()) {
                reached &= allows(folder, PosixFilePermission.OTHERS_EXECUTE);
            }
            if (reached && allows(file, PosixFilePermission.OTHERS_READ)) {
                open.add(DATA.relativize(file).toString());
            }
        }
        return open;
    }

    private static boolean allows(Path path, PosixFilePermission permission) throws IOException {
        try {
            return Files.getPosixFilePermissions(path).contains(permission);
        } catch (NoSuchFileException replaced) {
            return false;
        }
    }

    /** Without the programs that were unpacked there. An engine at work makes and removes files meanwhile. */
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(DATA, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(DATA.resolve("runtime")) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException removed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** A new index takes the place of the old one, whose files go. */
    void rebuild(String projection) {
        String admin = town.tokenOf("admin");
        String path = "/api/admin/projections/" + projection;
        String before = index(admin, path);
        town.post(admin, path + "/rebuild", "").expect(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> !index(admin, path).equals(before));
    }

    private String index(String admin, String path) {
        return town.get(admin, path + "/digest")
                .expect(200)
                .json()
                .path("index")
                .asString();
    }

    @Override
    public void close() throws InterruptedException {
        proxy.close();
        program.close();
    }
}
