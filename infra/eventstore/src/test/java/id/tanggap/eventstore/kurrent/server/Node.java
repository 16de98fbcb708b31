package id.tanggap.eventstore.kurrent.server;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.kurrent.dbclient.proto.gossip.GossipGrpc;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.ClusterInfo;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.EndPoint;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.MemberInfo;
import io.kurrent.dbclient.proto.serverfeatures.ServerFeaturesGrpc;
import io.kurrent.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethod;
import io.kurrent.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethods;
import io.kurrent.dbclient.proto.shared.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One server of the cluster, on a port of the loopback address that it keeps when it stops and starts again. */
public final class Node {

    /** Client 1.1.0 reads the ports of several hosts as signed 16-bit numbers. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    private final Cluster cluster;
    private int port;
    private Server server;
    private Door door;

    Node(Cluster cluster) {
        this.cluster = cluster;
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return port;
    }

    boolean isLeader() {
        return cluster.leader() == this;
    }

    synchronized boolean isUp() {
        return server != null;
    }

    /** Any free port the first time. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        for (int tried = port == 0 ? cluster.nextPort(FIRST_PORT, LAST_PORT) : port; ; tried++) {
            try {
                open(tried);
                port = tried;
                return;
            } catch (IOException taken) {
                if (port != 0 || tried == LAST_PORT) {
                    throw new UncheckedIOException(taken);
                }
            }
        }
    }

    private void open(int at) throws IOException {
        Server services = services();
        try {
            door = new Door(
                    new InetSocketAddress(host(), at),
                    services.getPort(),
                    cluster.certificate(),
                    new HttpAnswers(cluster)::to);
            server = services;
        } catch (IOException taken) {
            services.shutdownNow();
            throw taken;
        }
    }

    private Server services() throws IOException {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(new InetSocketAddress(host(), 0))
                .intercept(new Gate(cluster))
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new Streams(this, cluster))
                .addService(new Gossip())
                .addService(new Features());
        if (cluster.version().appendsToSeveralStreams()) {
            builder.addService(new AppendSessions(this, cluster));
        }
        return builder.build().start();
    }

    /** All connections break. */
    public synchronized void crash() {
        if (server != null) {
            door.close();
            server.shutdownNow();
            try {
                server.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server = null;
        }
    }

    private MemberInfo member() {
        return MemberInfo.newBuilder()
                .setInstanceId(Shared.UUID.newBuilder().setString(new UUID(0, port).toString()))
                .setState(
                        !cluster.hasLeader()
                                ? MemberInfo.VNodeState.Unknown
                                : isLeader() ? MemberInfo.VNodeState.Leader : MemberInfo.VNodeState.Follower)
                .setIsAlive(isUp())
                .setHttpEndPoint(EndPoint.newBuilder().setAddress(host()).setPort(port))
                .build();
    }

    private final class Gossip extends GossipGrpc.GossipImplBase {

        @Override
        public void read(Shared.Empty request, io.grpc.stub.StreamObserver<ClusterInfo> answer) {
            ClusterInfo.Builder members = ClusterInfo.newBuilder();
            cluster.nodes().forEach(node -> members.addMembers(node.member()));
            answer.onNext(members.build());
            answer.onCompleted();
        }
    }

    private final class Features extends ServerFeaturesGrpc.ServerFeaturesImplBase {

        @Override
        public void getSupportedMethods(Shared.Empty request, io.grpc.stub.StreamObserver<SupportedMethods> answer) {
            SupportedMethods.Builder methods = SupportedMethods.newBuilder()
                    .setEventStoreServerVersion(cluster.version().toString());
            for (String name : new String[] {"read", "append", "delete", "tombstone"}) {
                methods.addMethods(method(name, "event_store.client.streams.streams"));
            }
            if (cluster.version().appendsToSeveralStreams()) {
                methods.addMethods(method("appendsession", "kurrentdb.protocol.v2.streams.streamsservice"));
            }
            answer.onNext(methods.build());
            answer.onCompleted();
        }

        private static SupportedMethod method(String name, String service) {
            return SupportedMethod.newBuilder()
                    .setMethodName(name)
                    .setServiceName(service)
                    .build();
        }
    }
}
