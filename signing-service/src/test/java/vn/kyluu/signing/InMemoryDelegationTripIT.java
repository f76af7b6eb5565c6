package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryDelegationTripIT extends DelegationTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
