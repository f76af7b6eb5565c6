package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresFlowTripIT extends FlowTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
