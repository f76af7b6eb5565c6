package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.token.ChildProgram;
import vn.kyluu.demo.token.KeyCeremony;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.SoftToken;

/** The service's SoftHSM and the one at the workstation, with everybody's keys on them. */
final class KeyMachines {
    private final Home home;

    KeyMachines(Home home) {
        this.home = home;
    }

    /** Makes tokens, keys and certificates that are not there yet; about ten seconds the first time. */
    void equip() {
        equip(Device.HSM, home.hsm());
        equip(Device.WORKSTATION, home.workstation());
    }

    private void equip(Device device, Path folder) {
        PrivateFile done = new PrivateFile(folder.resolve("equipped"));
        if (done.exists()) {
            return;
        }
        Pins pins = new Pins(home);
        makeToken(device, folder, pins);
        String pki = "http://127.0.0.1:" + new Ports(home).of("pki");
        new ChildProgram(home, folder)
                .run(KeyCeremony.class, List.of(home.root().toString(), device.name(), pki));
        done.write("yes");
    }

    private static void makeToken(Device device, Path folder, Pins pins) {
        PrivateFile made = new PrivateFile(folder.resolve("made"));
        if (made.exists()) {
            return;
        }
        try (Pin officer = Pin.ofFile(pins.securityOfficer().path());
                Pin user = Pin.ofFile(pins.of(device).path())) {
            SoftToken.initialize(SoftToken.configure(folder), KeyCeremony.label(device), officer, user);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the token of " + device, e);
        }
        made.write("yes");
    }
}
