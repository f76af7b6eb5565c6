package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryAddendumTripIT extends AddendumTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
