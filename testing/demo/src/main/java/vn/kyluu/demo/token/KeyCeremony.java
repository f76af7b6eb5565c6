package vn.kyluu.demo.token;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.TokenSlot;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/**
 * A program: makes the keys of everybody with a device on its token, and has them certified. What is there already stays.
 *
 * <p>Arguments: home folder, device, address of the PKI. The process's SOFTHSM2_CONF decides which token that is.
 */
public final class KeyCeremony {
    private final Home home;
    private final TestPki pki;

    private KeyCeremony(Home home, TestPki pki) {
        this.home = home;
        this.pki = pki;
    }

    /** Runs the ceremony. */
    public static void main(String[] arguments) throws IOException {
        Home home = new Home(Path.of(arguments[0]));
        TestPki pki = TestPki.open(home.pki(), Clock.system(ZoneOffset.UTC), URI.create(arguments[2]));
        new KeyCeremony(home, pki).hold(Device.valueOf(arguments[1]));
    }

    /** The label of a device's token. */
    public static String label(Device device) {
        return "kyluu-" + device.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void hold(Device device) throws IOException {
        Pins pins = new Pins(home);
        try (Pkcs11Module module = Pkcs11Module.load(Installation.softHsm());
                Pin officer = Pin.ofFile(pins.securityOfficer().path());
                Pin pin = Pin.ofFile(pins.of(device).path());
                Token token = slot(module, label(device), officer, pin).login(pin, 1)) {
            for (StaffMember member : Roster.with(device)) {
                equip(token, member);
            }
        }
    }

    private static TokenSlot slot(Pkcs11Module module, String label, Pin officer, Pin pin) {
        Optional<TokenSlot> made = module.slots().stream()
                .filter(slot -> slot.label().equals(label))
                .findFirst();
        return made.orElseGet(() -> SoftToken.initialize(module, label, officer, pin));
    }

    private void equip(Token token, StaffMember member) {
        String label = Roster.keyLabel(member);
        TokenKey key = token.key(label).orElseGet(() -> token.generate(label, member.key()));
        if (key.certificate().isEmpty()) {
            X509Certificate certificate = pki.issue(subject(member), key.publicKey());
            token.store(label, certificate);
        }
    }

    private static Person subject(StaffMember member) {
        if (member.equals(Roster.CLERK)) {
            return new Person(
                    Roster.FACILITY, Optional.of(Roster.FACILITY_IDENTIFIER), Optional.empty(), Optional.empty());
        }
        return new Person(
                member.name(),
                Optional.of(member.identifier()),
                Optional.of(member.title()),
                Optional.of(Roster.FACILITY),
                Optional.of(member.department()));
    }
}
