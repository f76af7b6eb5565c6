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
        new Pins(home).makeAll();
        try {
            SoftToken.configure(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot configure SoftHSM in " + folder, e);
        }
        String pki = "http://127.0.0.1:" + new Ports(home).of("pki");
        new ChildProgram(home, folder)
                .run(KeyCeremony.class, List.of(home.root().toString(), device.name(), pki));
        done.write("yes");
    }
}
