package vn.kyluu.demo.desk;

import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.identity.Issuer;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.StaffMember;

/**
 * The hospital that uses a running product.
 *
 * @param home of the product
 * @param port of the product
 * @param issuer whose tokens the product trusts
 */
public record Hospital(Home home, int port, Issuer issuer) {
    /** A line for somebody who is signed in. */
    public Line line(StaffMember member) {
        return stranger().as(issuer.token(member));
    }

    /** A line for somebody who is not. */
    public Line stranger() {
        return Line.to(port);
    }

    /** What its staff type. */
    public Pins pins() {
        return new Pins(home);
    }
}
