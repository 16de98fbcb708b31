package id.tanggap.eventstore.kurrent;

import java.io.File;
import java.io.FileWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A certificate for 127.0.0.1 that only those trust who have it. */
record SelfSigned(File chain, File key) {

    static SelfSigned in(Path directory) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=127.0.0.1");
        Instant now = Instant.now();
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(1, ChronoUnit.HOURS)),
                        Date.from(now.plus(1, ChronoUnit.DAYS)),
                        name,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        File chain = directory.resolve("node.crt").toFile();
        try (JcaPEMWriter pem = new JcaPEMWriter(new FileWriter(chain))) {
            pem.writeObject(certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        }
        File key = directory.resolve("node.key").toFile();
        try (JcaPEMWriter pem = new JcaPEMWriter(new FileWriter(key))) {
            pem.writeObject(new PemObject("PRIVATE KEY", keys.getPrivate().getEncoded()));
        }
        return new SelfSigned(chain, key);
    }
}
