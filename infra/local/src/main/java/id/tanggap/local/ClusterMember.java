package id.tanggap.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An Elasticsearch node's part in a cluster of several on this machine, which speak TLS with each other and with their
 * clients. Only the first may be its master: a cluster of two could not decide when one is gone.
 *
 * @param number of the node, from 1
 * @param masterTransportPort where the first node is found by the others
 */
record ClusterMember(int number, int masterTransportPort, LocalCertificate certificate) {

    static final String CERTIFICATE = "certificate.pem";
    static final String KEY = "key.pem";

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("node.name", name());
        settings.put("node.roles", number == 1 ? "master, data, ingest" : "data, ingest");
        settings.put("discovery.seed_hosts", "127.0.0.1:" + masterTransportPort);
        if (number == 1) {
            settings.put("cluster.initial_master_nodes", name());
        }
        for (String layer : new String[] {"transport", "http"}) {
            String prefix = "xpack.security." + layer + ".ssl.";
            settings.put(prefix + "enabled", "true");
            settings.put(prefix + "key", KEY);
            settings.put(prefix + "certificate", CERTIFICATE);
            settings.put(prefix + "certificate_authorities", CERTIFICATE);
        }
        return settings;
    }

    private String name() {
        return "tanggap-" + number;
    }
}
