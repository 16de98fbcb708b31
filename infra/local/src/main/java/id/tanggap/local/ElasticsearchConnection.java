package id.tanggap.local;

/** What a client needs to reach Elasticsearch; the URL has no path and no trailing slash. */
public record ElasticsearchConnection(String url, String user, String password) {

    @Override
    public String toString() {
        return "ElasticsearchConnection[url=" + url + ", user=" + user + "]";
    }
}
