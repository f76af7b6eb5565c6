package vn.kyluu.demo.staff;

import java.util.Locale;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;

/** PINs of people and tokens: six and twelve random digits, made when first asked for. */
public final class Pins {
    private final Home home;

    public Pins(Home home) {
        this.home = home;
    }

    /** Makes all PINs that are not there yet, before several processes ask for them. */
    public void makeAll() {
        var unused = securityOfficer();
        for (Device device : Device.values()) {
            if (device != Device.NONE) {
                unused = of(device);
            }
        }
    }

    /** What a signer types to consent. */
    public String of(StaffMember member) {
        return file("pin-" + member.code()).digits(6);
    }

    /** A PIN that is surely not the signer's. */
    public String wrongFor(StaffMember member) {
        String right = of(member);
        char other = right.charAt(0) == '0' ? '1' : '0';
        return other + right.substring(1);
    }

    /** The PIN of a token. */
    public PrivateFile of(Device device) {
        return made(device.name().toLowerCase(Locale.ROOT) + "-pin");
    }

    /** The security officer's PIN of both tokens. */
    public PrivateFile securityOfficer() {
        return made("so-pin");
    }

    private PrivateFile made(String name) {
        PrivateFile file = file(name);
        file.digits(12);
        return file;
    }

    private PrivateFile file(String name) {
        return new PrivateFile(home.secrets().resolve(name));
    }
}
