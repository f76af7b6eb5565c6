package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresDelegationTripIT extends DelegationTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
