package vn.kyluu.demo.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.identity.DeskClient;
import vn.kyluu.demo.identity.Issuer;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.token.KeyCeremony;

/** What both services are told, by the same names as in production. */
final class ServiceSettings {
    private final Home home;
    private final Installation installation;
    private final Map<String, String> settings = new TreeMap<>();

    /** @param wishes settings that differ from the demonstration's, for example a smaller upload limit */
    ServiceSettings(Home home, Installation installation, Issuer issuer, int port, Map<String, String> wishes) {
        this.home = home;
        this.installation = installation;
        settings.put(
                "mp.jwt.verify.publickey.location", issuer.publicKey().toUri().toString());
        settings.put("mp.jwt.verify.publickey.algorithm", "ES256");
        settings.put("mp.jwt.verify.issuer", issuer.name());
        settings.put("mp.jwt.verify.audiences", Issuer.AUDIENCE);
        settings.put("kyluu.database.url", Postgres.url(home));
        settings.put("kyluu.database.user", Postgres.user());
        settings.put("kyluu.trust-anchors", home.trustAnchors().toString());
        settings.put("kyluu.timestamp.url", "http://127.0.0.1:" + new Ports(home).of("pki") + "/tsa");
        signing(port);
        desk(issuer, port);
        archive(port);
        settings.putAll(wishes);
    }

    private void signing(int port) {
        settings.put("kyluu.signing.flows", installation.flows().toString());
        settings.put("kyluu.signing.hsm.module", Installation.softHsm().toString());
        settings.put("kyluu.signing.hsm.token", KeyCeremony.label(Device.HSM));
        settings.put(
                "kyluu.signing.hsm.pin-file",
                new Pins(home).of(Device.HSM).path().toString());
        settings.put("kyluu.signing.seal.staff-code", "VT001");
        settings.put("kyluu.signing.archive.url", "http://127.0.0.1:" + port + "/archive/api/v1");
        settings.put(
                "kyluu.signing.archive.token-file",
                DepositorToken.file(home).path().toString());
    }

    private void desk(Issuer issuer, int port) {
        DeskClient client = DeskClient.of(home);
        settings.put("kyluu.signing.desk.url", "http://127.0.0.1:" + port + "/signing/desk");
        settings.put("kyluu.signing.desk.issuer", issuer.name());
        settings.put("kyluu.signing.desk.client-id", client.id());
        settings.put(
                "kyluu.signing.desk.client-secret-file",
                client.secretFile().path().toString());
        settings.put("kyluu.signing.desk.agent", "http://127.0.0.1:" + WorkstationAgent.port(home));
    }

    private void archive(int port) {
        settings.put("kyluu.archive.policies", installation.policies().toString());
        settings.put("kyluu.archive.sites.a.name", "Cơ sở chính");
        settings.put("kyluu.archive.sites.a.directory", home.site("a").toString());
        settings.put("kyluu.archive.sites.b.name", "Cơ sở dự phòng");
        settings.put("kyluu.archive.sites.b.directory", home.site("b").toString());
        settings.put("kyluu.archive.seal.url", "http://127.0.0.1:" + port + "/signing/api/v1");
        settings.put(
                "kyluu.archive.seal.token-file",
                DepositorToken.sealFile(home).path().toString());
        settings.put("kyluu.archive.verify-page", "http://127.0.0.1:" + port + "/archive/verify");
        settings.put("kyluu.archive.spool", home.spool().toString());
    }

    /** As options of the JVM. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return options;
    }

    /** What nobody may read in the list of processes (R5). */
    Map<String, String> environment() {
        return Map.of(
                "SOFTHSM2_CONF", home.hsm().resolve("softhsm2.conf").toString(),
                "KYLUU_DATABASE_PASSWORD", Postgres.password(home).read());
    }
}
