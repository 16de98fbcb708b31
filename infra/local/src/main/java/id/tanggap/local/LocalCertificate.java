package id.tanggap.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that vouches for itself, for servers on the loopback address; what a test's engines and proxies speak TLS
 * with.
 *
 * @param certificate as PEM
 * @param key as PEM, PKCS#8, not encrypted
 * @param fingerprint the SHA-256 of the certificate, in hexadecimal
 */
public record LocalCertificate(Path certificate, Path key, String fingerprint) {

    private static final String ALIAS = "tanggap";
    private static final int BYTES_A_LINE = 64;

    /** Makes one, good for a month, in a folder that exists. */
    public static LocalCertificate create(Path folder) throws IOException {
        Path store = folder.resolve("certificate.p12");
        char[] password = Secrets.randomPassword().toCharArray();
        keytool(store, new String(password));
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), password);
            byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
            byte[] key = Objects.requireNonNull(keys.getKey(ALIAS, password)).getEncoded();
            Files.delete(store);
            Path keyFile = folder.resolve("key.pem");
            Modes.writePrivately(keyFile, pem("PRIVATE KEY", key));
            return new LocalCertificate(
                    Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate)),
                    keyFile,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void keytool(Path store, String password) throws IOException {
        Process keytool = CleanProcess.of(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "31",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password))
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(BYTES_A_LINE, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }

    /** For a client that trusts this certificate and no other. */
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    ALIAS,
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
