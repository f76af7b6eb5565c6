package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresSigningTripIT extends SigningTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
